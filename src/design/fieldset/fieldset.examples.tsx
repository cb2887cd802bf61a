/** How several controls answer one question together. */
import { englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Input } from '../input/input.tsx'
import { Fieldset } from './fieldset.tsx'

export const examples: Example[] = [
  {
    name: 'An address',
    render: () => (
      <Fieldset legend="Where do you meet?" legendSize="m">
        <Input words={words} name="address-line" label="Building and street" autocomplete="address-line1" />
        <Input words={words} name="town" label="Town" width={20} autocomplete="address-level2" />
      </Fieldset>
    ),
  },
]
