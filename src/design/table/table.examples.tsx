/** How many like things are shown. */
import { Answer } from '../answer/answer.tsx'
import type { Example } from '../example.ts'
import { Link } from '../heading/heading.tsx'
import { Tag } from '../tag/tag.tsx'
import { Table } from './table.tsx'

export const examples: Example[] = [
  {
    name: 'People',
    says: 'On a phone each row is a card.',
    render: () => (
      <Table
        caption="People with a role"
        columns={[
          { label: 'Person' },
          { label: 'Role' },
          { label: 'Appointment' },
          { label: 'Sign-ins', numeric: true },
        ]}
        rows={[
          {
            key: 'grace',
            cells: [
              <Link key="l" href="#grace">
                Grace
              </Link>,
              'Safeguarding lead',
              <Answer key="a" kind="ok" word="Up to date" />,
              12,
            ],
          },
          {
            key: 'amira',
            cells: [
              <Link key="l" href="#amira">
                Amira
              </Link>,
              'Coordinator',
              <Answer key="a" kind="soon" word="Ends soon" />,
              4,
            ],
          },
          {
            key: 'ben',
            cells: [
              <Link key="l" href="#ben">
                Ben
              </Link>,
              'Trustee',
              <Tag key="t" text="Invited" colour="yellow" />,
              0,
            ],
          },
        ]}
      />
    ),
  },
]
