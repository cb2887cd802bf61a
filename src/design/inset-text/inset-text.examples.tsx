/** How a few words are set apart. */
import type { Example } from '../example.ts'
import { InsetText } from './inset-text.tsx'

export const examples: Example[] = [
  {
    name: 'What a board always says',
    render: () => (
      <InsetText>This shows what has been written down. It cannot show that every child is safe.</InsetText>
    ),
  },
]
