/** How a text stands passage by passage, and how a place in it is shown. */
import type { Example } from '../example.ts'
import { Link } from '../heading/heading.tsx'
import { Tag } from '../tag/tag.tsx'
import { Excerpt, PassageList } from './passage.tsx'

export const examples: Example[] = [
  {
    name: 'Passages',
    says: 'Each passage with what is said of it and one thing to do.',
    render: () => (
      <PassageList
        items={[
          {
            id: 'p-1',
            text: 'Two adults look after every group.',
            said: <Tag text="Commitment: do" colour="teal" />,
            action: <Link href="#p-1">Change</Link>,
          },
          { id: 'p-2', text: 'Music belongs to everybody.', said: <Tag text="Belief or background" colour="grey" /> },
        ]}
      />
    ),
  },
  {
    name: 'An excerpt',
    render: () => (
      <Excerpt
        before="… before the first lesson. "
        words="Two adults look after every group."
        after=" Groups are closed …"
      />
    ),
  },
]
