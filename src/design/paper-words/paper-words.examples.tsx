/** A document's words, drawn as a page. */
import type { Example } from '../example.ts'
import { PaperWords } from './paper-words.tsx'

export const examples: Example[] = [
  {
    name: 'A short document',
    render: () => (
      <PaperWords
        blocks={[
          { kind: 'heading', level: 1, text: 'What we keep' },
          { kind: 'paragraph', text: [{ text: 'We keep ' }, { text: 'your name', bold: true }, { text: '.' }] },
          { kind: 'note', text: 'Ask us if anything is unclear.' },
          { kind: 'list', items: ['Your name', 'Your birthday'] },
          { kind: 'facts', pairs: [{ term: 'Whom to ask', answer: 'The coordinator' }] },
          { kind: 'table', caption: 'How long', head: ['What', 'How long'], rows: [['Names', 'Two years']] },
        ]}
      />
    ),
  },
]
