/** How one leaves quickly. */
import { englishWords, welshWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { ExitThisPage } from './exit-this-page.tsx'

export const examples: Example[] = [
  {
    name: 'Leave at once',
    says: 'Pressing Shift three times does the same. It clears no history: say so beside it.',
    render: () => <ExitThisPage words={englishWords} id="exit" href="https://www.bbc.co.uk/weather" />,
  },
  {
    name: 'In Welsh',
    render: () => <ExitThisPage words={welshWords} id="gadael" href="https://www.bbc.co.uk/weather" />,
  },
]
