/** How something is kept back for those who need it. */
import type { Example } from '../example.ts'
import { Details } from './details.tsx'

export const examples: Example[] = [
  {
    name: 'Closed',
    render: () => (
      <Details summary="What is an alternate?">Somebody who reads concerns while the lead is away.</Details>
    ),
  },
  {
    name: 'Open',
    render: () => (
      <Details summary="Where is the key kept?" open>
        In a sealed envelope, away from the computer.
      </Details>
    ),
  },
]
