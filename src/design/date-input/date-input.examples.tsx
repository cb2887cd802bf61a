/** How a day is asked for. */
import { welshWords, englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { DateInput } from './date-input.tsx'

export const examples: Example[] = [
  {
    name: 'A day',
    render: () => (
      <DateInput
        words={words}
        id="from"
        namePrefix="from"
        legend="From when?"
        hint="For example, 27 3 2026"
        values={{ day: '1', month: '9', year: '2026' }}
      />
    ),
  },
  {
    name: 'One part wrong',
    render: () => (
      <DateInput
        words={words}
        id="until"
        namePrefix="until"
        legend="Until when?"
        error="The last day must have a year"
        wrong={['year']}
        values={{ day: '31', month: '8' }}
      />
    ),
  },
  {
    name: 'In Welsh',
    render: () => <DateInput words={welshWords} id="geni" namePrefix="geni" legend="Dyddiad geni" birthday />,
  },
]
