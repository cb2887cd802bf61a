/** Makes what the pages about an organisation's own sign-in are walked on: a real provider, which Amira's charity trusts. */
import type { OutsideProvider } from '#tests/support/outside-provider.ts'
import { anOutsideProvider } from '#tests/support/outside-provider.ts'

let running: Promise<OutsideProvider> | undefined

/** One for the process: nothing that a test does changes it. */
export function theOutsideProvider(): Promise<OutsideProvider> {
  running ??= anOutsideProvider()
  return running
}
