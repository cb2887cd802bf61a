/** How one of a few answers is asked for. */
import { englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Input } from '../input/input.tsx'
import { Radios } from './radios.tsx'

export const examples: Example[] = [
  {
    name: 'With hints',
    render: () => (
      <Radios
        words={words}
        name="role"
        legend="What will this person do?"
        legendSize="m"
        value="coordinator"
        items={[
          { value: 'coordinator', text: 'Coordinator', hint: 'Sees everything that falls due and who does it' },
          { value: 'lead', text: 'Safeguarding lead', hint: 'Reads and decides on every concern' },
          { divider: 'or' },
          { value: 'trustee', text: 'Trustee', hint: 'Sees how promises stand, and no child’s record' },
        ]}
      />
    ),
  },
  {
    name: 'Side by side',
    says: 'For two short answers only.',
    render: () => (
      <Radios
        words={words}
        name="complete"
        legend="Is this list complete?"
        inline
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
    ),
  },
  {
    name: 'With a further question and an error',
    says: 'Shown by the choice itself, with script or without.',
    render: () => (
      <Radios
        words={words}
        name="contact"
        legend="How may we answer you?"
        error="Choose how we may answer you"
        value="telephone"
        items={[
          {
            value: 'telephone',
            text: 'By telephone',
            conditional: <Input words={words} name="telephone" label="Telephone number" type="tel" width={20} />,
          },
          { value: 'no-answer', text: 'I do not need an answer' },
        ]}
      />
    ),
  },
]
