/** How answers are sent, and how a list is narrowed. */
import { Button } from '../button/button.tsx'
import { englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Input } from '../input/input.tsx'
import { Select } from '../select/select.tsx'
import { FilterForm, Form } from './form.tsx'

export const examples: Example[] = [
  {
    name: 'Sent once',
    says: 'The key makes two presses one act; the version keeps two people from writing over each other.',
    render: () => (
      <Form action="/organisation" once="5f0c1d" version={3}>
        <Input words={words} name="form-name" label="Name" value="Riverside Youth Music" />
        <Button>Save</Button>
      </Form>
    ),
  },
  {
    name: 'Narrowing a list',
    render: () => (
      <FilterForm action="/people" label="Narrow the list of people">
        <Input words={words} name="filter-name" label="Name" type="search" width={20} />
        <Select
          words={words}
          name="filter-role"
          label="Role"
          items={[
            { value: '', text: 'Any role' },
            { value: 'trustee', text: 'Trustee' },
          ]}
        />
        <Button kind="secondary">Narrow</Button>
      </FilterForm>
    ),
  },
]
