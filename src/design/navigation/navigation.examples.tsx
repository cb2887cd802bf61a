/** How the rooms are reached. */
import { englishWords, welshWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Navigation } from './navigation.tsx'

export const examples: Example[] = [
  {
    name: 'Rooms',
    says: 'Open without script; folds behind a button on a phone with it.',
    render: () => (
      <Navigation
        id="navigation-rooms"
        words={englishWords}
        items={[
          { href: '/', text: 'This week', current: 'page' },
          { href: '/people', text: 'People' },
          { href: '/sessions', text: 'Where you are signed in' },
          { href: '/check', text: 'This installation' },
        ]}
      />
    ),
  },
  {
    name: 'In a section, in Welsh',
    render: () => (
      <Navigation
        id="navigation-welsh"
        words={welshWords}
        items={[
          { href: '/?cy', text: 'Yr wythnos hon' },
          { href: '/people?cy', text: 'Pobl', current: 'section' },
        ]}
      />
    ),
  },
]
