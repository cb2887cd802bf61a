/** Kept is asked to stop, in each way a person or a machine asks: it and its database end cleanly, and everything is kept. */
import { afterEach, expect, test } from 'vitest'
import { aKeptPlace, endKept, startKept, untilDatabaseGone } from '#tests/support/kept-process.ts'
import { aKeptInUse } from '#tests/support/set-up-kept.ts'
import { accountsOf, balanced, startWriters } from '#tests/support/writers.ts'

afterEach(endKept)

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends both, cleanly', async (signal) => {
  const place = aKeptPlace()
  const kept = await startKept(place)
  const asked = performance.now()
  expect(await kept.stop(signal)).toEqual({ code: 0, signal: null })
  process.stderr.write(`measured: idle stop after ${signal} ${Math.round(performance.now() - asked)} ms\n`)
  expect(kept.said()).toContain('Kept has stopped. Everything that was saved is kept.')
  await untilDatabaseGone(place)
})

test('Ctrl-C pressed twice in haste loses nothing and leaves no database behind', async () => {
  const { kept, place, ada } = await aKeptInUse()
  const writers = startWriters(ada, { round: 'haste' })
  while (writers.acknowledged.size < 20) await new Promise((later) => setTimeout(later, 10))
  process.kill(kept.pid, 'SIGINT')
  process.kill(kept.pid, 'SIGINT')
  await kept.ended
  const next = await startKept(place)
  await writers.stop()
  expect(await accountsOf(place, writers.acknowledged)).toMatchObject(balanced)
  await next.stop()
  await untilDatabaseGone(place)
})

test('asked to stop while people write, it finishes what it began and acknowledges nothing it lost', async () => {
  const { kept, place, ada } = await aKeptInUse()
  const writers = startWriters(ada, { round: 'stopping' })
  while (writers.acknowledged.size < 20) await new Promise((later) => setTimeout(later, 10))
  expect(await kept.stop('SIGTERM')).toEqual({ code: 0, signal: null })
  await untilDatabaseGone(place)
  await startKept(place)
  await writers.stop()
  expect(await accountsOf(place, writers.acknowledged)).toMatchObject(balanced)
})
