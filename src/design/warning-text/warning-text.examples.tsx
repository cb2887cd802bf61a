/** How a page says what cannot be undone. */
import { englishWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { WarningText } from './warning-text.tsx'

export const examples: Example[] = [
  {
    name: 'Before something final',
    render: () => (
      <WarningText words={englishWords}>This key is shown once. Without it a backup cannot be opened.</WarningText>
    ),
  },
]
