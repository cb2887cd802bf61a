/** How things to do are listed. */
import type { Example } from '../example.ts'
import { TaskList } from './task-list.tsx'

export const examples: Example[] = [
  {
    name: 'First evening',
    says: 'What is done has a plain word; what wants somebody has a tag.',
    render: () => (
      <TaskList
        items={[
          { title: 'Name your organisation', href: '#organisation', status: { text: 'Done' } },
          {
            title: 'Print the recovery key',
            href: '#key',
            hint: 'You need a printer and a sealed envelope',
            status: { tag: 'Not done', colour: 'yellow' },
          },
          { title: 'Import your policy', status: { text: 'Cannot start yet', cannotStartYet: true } },
        ]}
      />
    ),
  },
]
