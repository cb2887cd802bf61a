/** How one goes back. */
import { englishWords, welshWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { BackLink } from './back-link.tsx'

export const examples: Example[] = [
  { name: 'Back', render: () => <BackLink words={englishWords} href="#people" /> },
  { name: 'Naming where, in Welsh', render: () => <BackLink words={welshWords} href="#pobl" text="Yn ôl at bobl" /> },
]
