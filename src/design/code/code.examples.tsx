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
  {
    name: 'Fingerprint',
    says: 'To be compared, not copied.',
    render: () => (
      <Code
        label="Fingerprint (SHA-256)"
        value="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
        groupOf={8}
        small
      />
    ),
  },
]
