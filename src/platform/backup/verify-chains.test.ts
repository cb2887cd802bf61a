/** What the record of acts shows of those who changed it behind Kept's back. */
import { describe, expect, test } from 'vitest'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { anInstallation } from '#tests/support/example-installation.ts'
import { verifyChains } from './verify-chains.ts'

describe('the record of acts', () => {
  async function faultsAfter(change: string | ((organisation: string) => string), sinceHeads: boolean) {
    const source = await anInstallation()
    const { place } = source.database
    const heads = (await withMaintenance(place, (client) => verifyChains(client, place.names))).map(({ head }) => head)
    const [organisation = ''] = source.organisations
    await (typeof change === 'string'
      ? source.database.asBoss(change, [organisation])
      : source.database.asBoss(change(organisation)))
    const verified = await withMaintenance(place, (client) =>
      verifyChains(client, place.names, sinceHeads ? heads : []),
    )
    await source.end()
    return verified.map(({ head, fault }) => (head.organisation === organisation ? fault : fault && 'neighbour'))
  }

  test('shows a changed act', async () => {
    const change = `update audit.entry set act = 'person.removed' where organisation_id = $1 and sequence = 2`
    expect(await faultsAfter(change, false)).toContainEqual({ kind: 'altered', sequence: 2 })
  })

  test('shows an act left out', async () => {
    const change = 'delete from audit.entry where organisation_id = $1 and sequence = 2'
    expect(await faultsAfter(change, false)).toContainEqual({ kind: 'missing', sequence: 2 })
  })

  test('shows a cut end only against its own head', async () => {
    const change = 'delete from audit.entry where organisation_id = $1 and sequence = 4'
    expect(await faultsAfter(change, false)).toContainEqual({ kind: 'cut', sequence: 4 })
  })

  const cutWithHead = `with gone as (delete from audit.entry where organisation_id = $1 and sequence = 4)
    update audit.head set sequence = 3, hash = (select hash from audit.entry where organisation_id = $1 and sequence = 3)
      where organisation_id = $1`

  test('shows an end that was cut together with its head only when an earlier head was kept', async () => {
    expect(await faultsAfter(cutWithHead, false)).toEqual([undefined, undefined])
    expect(await faultsAfter(cutWithHead, true)).toContainEqual({ kind: 'cut', sequence: 4 })
  })

  test('shows that everything of an organisation is gone when an earlier head was kept', async () => {
    const change =
      'with heads as (delete from audit.head where organisation_id = $1) delete from audit.entry where organisation_id = $1'
    expect(await faultsAfter(change, true)).toContainEqual({ kind: 'cut', sequence: 1 })
  })

  const writtenAnew = (organisation: string) => `
    begin; set local app.organisation = '${organisation}';
    delete from audit.entry where organisation_id = '${organisation}'; delete from audit.head where organisation_id = '${organisation}';
    select audit.append((select jsonb_agg(jsonb_build_object('at', now(), 'actor', 'kept', 'act', 'person.added', 'subjects', '[]'::jsonb,
      'requestId', 'r', 'digest', '')) from generate_series(1, 9))); commit`

  test('shows that it was written anew, link by link, when an earlier head was kept', async () => {
    expect(await faultsAfter(writtenAnew, false)).toEqual([undefined, undefined])
    expect(await faultsAfter(writtenAnew, true)).toContainEqual({ kind: 'rewritten', sequence: 4 })
  })

  test('of thousands of acts holds together, and shows the one that was changed', async () => {
    const long = (organisation: string) => writtenAnew(organisation).replace('series(1, 9)', 'series(1, 5600)')
    expect(await faultsAfter(long, false)).toEqual([undefined, undefined])
    const changed = (organisation: string) =>
      `${long(organisation)}; update audit.entry set actor = 'nobody' where organisation_id = '${organisation}' and sequence = 5123`
    expect(await faultsAfter(changed, false)).toContainEqual({ kind: 'altered', sequence: 5123 })
  })
})
