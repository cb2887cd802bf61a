/** Whatever is brought as a policy, Kept says what it is or reads it, in time, and says nothing that is not in it. */
import { expect, test } from 'vitest'
import type { SpoiledReader } from '#tests/policies/read-spoiled.ts'
import { readerOfFiles, readerOfTexts } from '#tests/policies/read-spoiled.ts'
import { seed } from '#tests/support/seed.ts'

const mostShown = 10

async function faultsAmong(reader: SpoiledReader, names: readonly string[], atOnce: number): Promise<string[]> {
  const waiting = [...names]
  const faults: string[] = []
  const outcomes: Record<string, number> = {}
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const spoiled = await reader.read(name)
      outcomes[spoiled.outcome] = (outcomes[spoiled.outcome] ?? 0) + 1
      faults.push(...spoiled.faults.map((fault) => `${name} (seed ${seed}): ${fault}`))
    }
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, lane))
  } finally {
    await reader.close()
  }
  expect(outcomes['read'] ?? 0, JSON.stringify(outcomes)).toBeGreaterThan(names.length / 10)
  return faults.slice(0, mostShown)
}

const named = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind} ${at + 1}`)

test('spoiled texts are read or refused, and every statement gives back its source', async () => {
  expect(await faultsAmong(readerOfTexts(), named('text', 300), 1)).toEqual([])
})

test('spoiled files neither hang nor crash what reads them', async () => {
  expect(await faultsAmong(await readerOfFiles(), named('file', 60), 2)).toEqual([])
})
