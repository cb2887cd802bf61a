/** How one moves through a long list. */
import { englishWords, welshWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Pagination } from './pagination.tsx'

export const examples: Example[] = [
  {
    name: 'In the middle',
    render: () => <Pagination words={englishWords} previous={{ href: '#before' }} next={{ href: '#after' }} />,
  },
  {
    name: 'With where it leads, in Welsh',
    render: () => <Pagination words={welshWords} next={{ href: '#nesaf', label: 'Tachwedd 2026' }} />,
  },
]
