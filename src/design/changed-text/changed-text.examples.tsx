/** How a text is shown in which words were taken out or put in. */
import type { Example } from '../example.ts'
import { ChangedText } from './changed-text.tsx'

export const examples: Example[] = [
  {
    name: 'Words taken out',
    says: 'Beside it stands the text with the words put in, each with a word in front that says which is which.',
    render: () => (
      <p className="govuk-body">
        <ChangedText
          marks="taken-out"
          pieces={[
            { text: 'Staff', changed: false },
            { text: 'should', changed: true },
            { text: 'not share contact details.', changed: false },
          ]}
          words={{ begin: '[taken out:', end: ']' }}
        />
      </p>
    ),
  },
  {
    name: 'Words put in',
    render: () => (
      <p className="govuk-body">
        <ChangedText
          marks="put-in"
          pieces={[
            { text: 'Staff', changed: false },
            { text: 'and volunteers must', changed: true },
            { text: 'not share contact details.', changed: false },
          ]}
          words={{ begin: '[put in:', end: ']' }}
        />
      </p>
    ),
  },
]
