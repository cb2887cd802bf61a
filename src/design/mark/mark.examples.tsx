/** How the mark looks. */
import type { Example } from '../example.ts'
import { Mark } from './mark.tsx'

export const examples: Example[] = [{ name: 'The mark', render: () => <Mark /> }]
