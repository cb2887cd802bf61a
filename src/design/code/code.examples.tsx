/** How a code is printed for copying by hand. */
import type { Example } from '../example.ts'
import { Code } from './code.tsx'

export const examples: Example[] = [
  { name: 'Invitation', render: () => <Code label="Invitation code" value="7KQM-P2XW" /> },
  {
    name: 'Recovery key',
    says: 'Groups never break at the end of a line.',
    render: () => <Code label="Recovery key" value="KPT1Q7ZYX3M9D4VWF6HJ2RTB8NCEG5A0SUL1OPQR7ZYX3M9D4VWF6HJ2" />,
  },
]
