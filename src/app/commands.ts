/** The commands of `./kept`, and what each is for. */
import type { Machine } from './machine.ts'

export type Run = (args: string[], machine: Machine) => Promise<number>

export interface Command {
  name: string
  usage: string
  says: string
  load: () => Promise<Run>
}

export const commands: readonly Command[] = [
  {
    name: 'start',
    usage: 'start',
    says: 'starts Kept and says where it is',
    load: async () => (await import('./commands/start.ts')).start,
  },
]
