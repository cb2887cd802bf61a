/** How a page says that something is done. */
import type { Example } from '../example.ts'
import { Panel } from './panel.tsx'

export const examples: Example[] = [
  {
    name: 'Done',
    says: 'Level 1 on its own page.',
    render: () => (
      <Panel title="Kept is set up" level={2}>
        Put the recovery key away before you go on.
      </Panel>
    ),
  },
]
