/** Starts as Kept does, from a closed folder as root, drops its privileges, then reads: one outcome a line. */
import { z } from 'zod'
import { childProgram } from '../child-program.ts'
import { whatIsNotPrevented } from '../confinement.ts'
import { plainTextRefusals, plainTextResult, plainTextWorker } from '../plain-text.ts'
import { openDocumentReader } from '../read-in-child.ts'

const mebibyte = 1024 * 1024
const limits = { memoryBytes: 256 * mebibyte, wallMs: 20_000, outputBytes: mebibyte }
const hostile = { name: 'hostile', source: new URL('./hostile.worker.ts', import.meta.url) }
const reader = openDocumentReader({ workers: [plainTextWorker, hostile] })

const user = Number(process.argv[2])
if (user > 0) {
  process.setgroups?.([])
  process.setgid?.(user)
  process.setuid?.(user)
}
say({ program: childProgram() })
say({ notPrevented: whatIsNotPrevented(await reader.confinement()) })
const file = new TextEncoder().encode('Two adults')
say(
  await reader.readInChild({
    worker: 'plain-text',
    file,
    limits,
    result: plainTextResult,
    refusals: plainTextRefusals,
  }),
)
for (const words of process.argv.slice(3)) {
  const reading = {
    worker: 'hostile',
    file: new TextEncoder().encode(words),
    result: z.string(),
    refusals: ['unwelcome'],
  }
  say(
    await reader.readInChild({
      ...reading,
      limits: { ...limits, wallMs: words === 'wait without end' ? 60_000 : 20_000 },
    }),
  )
}

function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
