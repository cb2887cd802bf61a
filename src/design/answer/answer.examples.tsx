/** How an answer is told in a line or a table. */
import type { Example } from '../example.ts'
import { Answer } from './answer.tsx'

export const examples: Example[] = [
  { name: 'Met', render: () => <Answer kind="ok" word="Up to date" /> },
  { name: 'Soon', render: () => <Answer kind="soon" word="Due soon" /> },
  { name: 'Not met', render: () => <Answer kind="not-met" word="Not met: 3 of 14 unsigned" /> },
  { name: 'Not known', render: () => <Answer kind="unknown" word="Nothing to count yet" /> },
  {
    name: 'Told',
    says: 'Somebody said so; no record shows it.',
    render: () => <Answer kind="told" word="Told to us" />,
  },
]
