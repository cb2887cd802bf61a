/** How any number of answers are asked for. */
import { englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Input } from '../input/input.tsx'
import { Checkboxes } from './checkboxes.tsx'

export const examples: Example[] = [
  {
    name: 'Several, or none',
    says: 'Choosing "None of these" clears the others where script runs; the server checks in any case.',
    render: () => (
      <Checkboxes
        words={words}
        name="activities"
        legend="What does your organisation do?"
        legendSize="m"
        hint="Choose all that fit"
        values={['music']}
        items={[
          { value: 'music', text: 'Music' },
          { value: 'sport', text: 'Sport' },
          {
            value: 'other',
            text: 'Something else',
            conditional: <Input words={words} name="activity-other" label="What is it?" />,
          },
          { divider: 'or' },
          { value: 'none', text: 'None of these', exclusive: true },
        ]}
      />
    ),
  },
  {
    name: 'One agreement, refused',
    render: () => (
      <Checkboxes
        words={words}
        name="key-kept"
        legend="Recovery key"
        error="Confirm that you have printed the key"
        items={[{ value: 'yes', text: 'I have printed it and put it away', hint: 'It is shown only once' }]}
      />
    ),
  },
]
