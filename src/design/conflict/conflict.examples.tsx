/** How two people who changed the same thing are shown both texts. */
import type { Example } from '../example.ts'
import { Conflict } from './conflict.tsx'

export const examples: Example[] = [
  {
    name: 'Somebody was quicker',
    says: 'It stands above the form, which still holds what this person typed.',
    render: () => (
      <Conflict
        says="Someone has changed this since you opened it. This is saved now; below is what you typed."
        now={[
          { key: 'Name', value: 'Grace Llwyd' },
          { key: 'What they do', value: 'Conductor' },
          { key: 'E-mail address', value: 'Not given' },
        ]}
      />
    ),
  },
]
