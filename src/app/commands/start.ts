/** `kept start`: runs until it is asked to stop. */
import type { Machine } from '../machine.ts'
import { startKept } from '../start.ts'

/** Exit code 0 after Ctrl-C or a plain kill; 1 where the database gave up. */
export async function start(_args: string[], machine: Machine): Promise<number> {
  let finish: (code: number) => void = () => {}
  const finished = new Promise<number>((done) => {
    finish = done
  })
  // Listened for from the beginning: asked to stop while it starts, it stops cleanly once it has. Asked twice, it ends at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => finish(0))
  const running = await startKept(machine, (why) => {
    machine.warn(why)
    finish(1)
  })
  const code = await finished
  await running.stop()
  machine.tell('Kept has stopped. Everything that was saved is kept.')
  return code
}
