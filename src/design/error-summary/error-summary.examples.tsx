/** How a page says what went wrong. */
import { englishWords, welshWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Input } from '../input/input.tsx'
import { ErrorSummary } from './error-summary.tsx'

export const examples: Example[] = [
  {
    name: 'Leading to the answer',
    render: () => (
      <>
        <ErrorSummary words={englishWords} items={[{ href: '#summary-name', text: 'Enter a name' }]} />
        <Input words={englishWords} name="summary-name" label="Name" error="Enter a name" />
      </>
    ),
  },
  {
    name: 'Without an answer to lead to, in Welsh',
    render: () => <ErrorSummary words={welshWords} items={[{ text: 'Rhowch gynnig arall arni mewn munud' }]} />,
  },
]
