/** Papers that tests print: one with everything that a paper can hold, and the names of people who write differently. */
import type { Block, Paper } from './paper.ts'
import { qrSvg } from './qr.ts'

export const aPaper = (blocks: readonly Block[], given: Partial<Paper> = {}): Paper => ({
  title: 'Who looks after us online',
  language: 'en',
  author: 'Larkrise Ukulele Circle',
  description: 'Who does what at Larkrise Ukulele Circle.',
  madeOn: '2026-11-20',
  blocks,
  ...given,
})

/** Invented, and each in the writing of its language. */
export const names = {
  Arabic: 'ليلى النجّار',
  Bengali: 'মৌসুমী চক্রবর্তী',
  Tamil: 'கயல்விழி செல்வராஜ்',
  Ukrainian: 'Зоряна Жайворонко',
  Yoruba: 'Ọ̀ṣunkẹ́ Adébáyọ̀',
  Welsh: 'Siân Ŵyneb',
} as const

export const everything = aPaper([
  { kind: 'heading', level: 1, text: 'What we do' },
  { kind: 'paragraph', text: [{ text: 'Two adults, ' }, { text: 'always', bold: true }, { text: '. See ' }, link()] },
  { kind: 'heading', level: 2, text: 'In the hall' },
  { kind: 'list', items: ['We lock the door.', 'We keep a register.'] },
  { kind: 'list', ordered: true, items: ['Ring the lead.', 'Write it down.'] },
  { kind: 'facts', pairs: [{ term: 'Lead', answer: 'Marigold Penhallow\nThe Old Forge' }] },
  { kind: 'note', text: 'In danger, ring 999.' },
  {
    ...{ kind: 'table', caption: 'Who has trained', head: ['Name', 'On', 'What was learned'] },
    rows: [
      ['Marigold', '4 May 2026', 'How groups online can go wrong, and what to do'],
      ['Tarquin', '5 May 2026'],
    ],
  },
  { kind: 'pageBreak' },
  { kind: 'figure', svg: qrSvg('https://larkrise.example/help'), alt: 'A code that leads to help', caption: 'Help' },
  { kind: 'signatures', lines: ['Chair', 'Secretary'] },
])

function link() {
  return { text: 'the full policy', link: 'https://larkrise.example/policy' }
}
