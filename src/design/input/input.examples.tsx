/** How one-line answers are asked for. */
import { welshWords, englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Input } from './input.tsx'

export const examples: Example[] = [
  { name: 'Plain', render: () => <Input words={words} name="organisation-name" label="Name of your organisation" /> },
  {
    name: 'With a hint and a width',
    says: 'The width tells how long an answer is expected.',
    render: () => (
      <Input
        words={words}
        name="postcode"
        label="Postcode"
        hint="For example, CF10 3AT"
        width={10}
        autocomplete="postal-code"
        value="CF10 3AT"
      />
    ),
  },
  {
    name: 'With an error',
    render: () => (
      <Input
        words={words}
        name="email"
        type="email"
        label="E-mail address"
        autocomplete="email"
        spellcheck={false}
        value="grace@"
        error="Enter an e-mail address like name@example.org"
      />
    ),
  },
  {
    name: 'With an error, in Welsh',
    render: () => <Input words={welshWords} name="e-bost" label="Cyfeiriad e-bost" error="Rhowch gyfeiriad e-bost" />,
  },
  {
    name: 'With words before and after',
    render: () => (
      <Input words={words} name="days" label="Look at it again after" suffix="days" width={3} inputmode="numeric" />
    ),
  },
  {
    name: 'The page’s only question',
    says: 'The label is then the page’s heading.',
    render: () => <Input words={words} name="nickname" label="What should we call you?" labelSize="l" />,
  },
]
