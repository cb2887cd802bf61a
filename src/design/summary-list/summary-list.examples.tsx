/** How facts are shown with where to change them. */
import type { Example } from '../example.ts'
import { SummaryList } from './summary-list.tsx'

export const examples: Example[] = [
  {
    name: 'With actions',
    render: () => (
      <SummaryList
        rows={[
          { key: 'Name', value: 'Riverside Youth Music', actions: [{ href: '#name', text: 'Change', hidden: 'name' }] },
          { key: 'Nation', value: 'Wales', actions: [{ href: '#nation', text: 'Change', hidden: 'nation' }] },
          {
            key: 'Lead',
            value: 'Grace',
            actions: [
              { href: '#replace', text: 'Replace', hidden: 'lead' },
              { href: '#end', text: 'End', hidden: 'lead’s appointment' },
            ],
          },
          { key: 'Set up on', value: '20 November 2026' },
        ]}
      />
    ),
  },
  { name: 'Without lines', render: () => <SummaryList plain rows={[{ key: 'Role', value: 'Trustee' }]} /> },
]
