/** How one changes language. */
import { englishWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { LanguageSwitch } from './language-switch.tsx'

export const examples: Example[] = [
  {
    name: 'English page',
    render: () => (
      <LanguageSwitch
        words={englishWords}
        items={[
          { lang: 'en', text: 'English' },
          { lang: 'cy', text: 'Cymraeg', href: '?lang=cy' },
        ]}
      />
    ),
  },
]
