/** How one choice from a long list is asked for. */
import { englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Select } from './select.tsx'

const items = [
  { value: '', text: 'Choose a nation' },
  { value: 'england', text: 'England' },
  { value: 'northern-ireland', text: 'Northern Ireland' },
  { value: 'scotland', text: 'Scotland' },
  { value: 'wales', text: 'Wales' },
]

export const examples: Example[] = [
  { name: 'Chosen', render: () => <Select words={words} name="nation" label="Nation" items={items} value="wales" /> },
  {
    name: 'With an error',
    render: () => (
      <Select
        words={words}
        name="nation-2"
        label="Nation"
        hint="Law and helplines differ"
        items={items}
        value=""
        error="Choose a nation"
      />
    ),
  },
]
