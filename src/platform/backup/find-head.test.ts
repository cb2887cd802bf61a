/** What a number and fingerprint on paper show of a record that was cut, or written anew, behind Kept's back. */
import { expect, test } from 'vitest'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { anInstallation } from '#tests/support/example-installation.ts'
import { findHead, headOnPaper } from './find-head.ts'
import { verifyChains } from './verify-chains.ts'

const cutWithHead = `with gone as (delete from audit.entry where organisation_id = $1 and sequence = 4)
  update audit.head set sequence = 3, hash = (select hash from audit.entry where organisation_id = $1 and sequence = 3)
    where organisation_id = $1`

test('an end that was cut together with its head shows, though every link that is left holds', async () => {
  const source = await anInstallation()
  const { place } = source.database
  const look = <T>(act: Parameters<typeof withMaintenance<T>>[1]) => withMaintenance(place, act)
  const heads = (await look((client) => verifyChains(client, place.names))).map(({ head }) => head)
  const [organisation = ''] = source.organisations
  const head = heads.find((one) => one.organisation === organisation)
  const onPaper = headOnPaper(`${head?.sequence}:${head?.hash}`)
  expect(onPaper).toEqual({ sequence: 4, hash: head?.hash })
  expect(await look((client) => findHead(client, onPaper ?? { sequence: 0, hash: '' }))).toBe(organisation)
  await source.database.asBoss(cutWithHead, [organisation])
  expect((await look((client) => verifyChains(client, place.names))).map(({ fault }) => fault)).toEqual([
    undefined,
    undefined,
  ])
  expect(await look((client) => findHead(client, onPaper ?? { sequence: 0, hash: '' }))).toBeUndefined()
  await source.end()
})

test('it is read as it is printed, with the spaces and capitals that typing adds, and nothing else is', () => {
  const hash = 'ab12'.repeat(16)
  expect(headOnPaper(` 12: ${hash.toUpperCase().replace(/(.{8})/g, '$1 ')}`)).toEqual({ sequence: 12, hash })
  for (const other of ['', 'heads.json', `12:${hash}0`, `:${hash}`, `12${hash}`])
    expect(headOnPaper(other)).toBeUndefined()
})
