/** How a keyboard passes over the top of the page. */
import { englishWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { SkipLink } from './skip-link.tsx'

export const examples: Example[] = [
  { name: 'Seen when focused', render: () => <SkipLink words={englishWords} href="#gallery" /> },
]
