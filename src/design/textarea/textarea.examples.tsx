/** How longer answers are asked for. */
import { welshWords, englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Textarea } from './textarea.tsx'

export const examples: Example[] = [
  { name: 'Plain', render: () => <Textarea words={words} name="notes" label="Notes" rows={3} /> },
  {
    name: 'With a limit',
    says: 'More can be typed than is accepted, so that nothing pasted is cut off unseen.',
    render: () => (
      <Textarea
        words={words}
        name="reason"
        label="Why is this needed?"
        hint="In a sentence or two"
        limit={300}
        rows={3}
      />
    ),
  },
  {
    name: 'With a limit and an error',
    render: () => (
      <Textarea
        words={words}
        name="why-closed"
        label="Why is it closed?"
        limit={200}
        rows={3}
        error="Say why it is closed"
      />
    ),
  },
  {
    name: 'In Welsh',
    render: () => <Textarea words={welshWords} name="rheswm" label="Pam mae angen hyn?" limit={300} rows={3} />,
  },
]
