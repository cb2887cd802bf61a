/** How states are named. */
import type { Example } from '../example.ts'
import { Tag, tagColours } from './tag.tsx'

export const examples: Example[] = [
  { name: 'Plain', render: () => <Tag text="Invited" /> },
  {
    name: 'Colours',
    says: 'The word alone must be enough.',
    render: () => (
      <p className="govuk-body">
        {tagColours.map((colour) => (
          <span key={colour}>
            <Tag text={`In ${colour}`} colour={colour} />{' '}
          </span>
        ))}
      </p>
    ),
  },
]
