/** Does every act of every room: it writes down what it declared, once, and all of it or nothing. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { newId } from '#platform/crypto/ids.ts'
import { fileField } from '#platform/http/parted-form.ts'
import type { Route } from '#platform/http/routes.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import type { Browser, Heard } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import { prepareGround } from './ground.ts'
import { addressOf, browserFor, filledIn, keyOf, sceneOf, sendForm } from './scenes.ts'

const routes = rooms.flatMap((room) => room.routes).map((route) => ({ key: keyOf(route), route }))
const acts = routes.filter(({ route }) => route.record !== 'nothing')
const withFields = routes.filter(({ route }) => sceneOf(route).fields && !sceneOf(route).nothingToFillIn)

let ground: Ground
const freshGround = async () => {
  ground = await prepareGround(await testApp())
  return () => ground.app.close()
}

async function doer(route: Route): Promise<Browser> {
  const browser = browserFor(route, ground)
  await sceneOf(route).before?.(ground, browser)
  return browser
}

/** Does what the route is for, as its scene says. */
function act(route: Route, browser: Browser, more: Record<string, string> = {}): Promise<Heard> {
  const address = addressOf(route, ground)
  if (route.method === 'GET') return browser.get(address)
  const { fields, file } = filledIn(route, ground)
  return sendForm(route, browser, address, { fields: { ...fields, ...more }, file })
}

const fieldsOf = (route: Route) => filledIn(route, ground).fields

/** What was written down, of all organisations, in order. */
async function records(): Promise<string[]> {
  const rows = await ground.app.database.asBoss<{ act: string }>(
    'select act from audit.entry order by at, organisation_id, sequence',
  )
  return rows.map(({ act }) => act)
}

async function recordsOf(does: () => Promise<unknown>): Promise<string[]> {
  const before = await records()
  await does()
  const after = await records()
  for (const one of before) after.splice(after.indexOf(one), 1)
  return after.sort()
}

describe('an act', () => {
  beforeEach(freshGround)

  test.each(acts)('$key leaves exactly the record it declares, and sent again nothing more', async ({ route }) => {
    const browser = await doer(route)
    const _once = newId()
    const answers: Heard[] = []
    const send = async () => {
      answers.push(await act(route, browser, { _once }))
    }
    expect(await recordsOf(send)).toEqual([route.record, ...(sceneOf(route).also ?? [])].sort())
    expect([200, 303]).toContain(answers[0]?.status)
    if (sceneOf(route).everyTime) return
    expect(await recordsOf(send)).toEqual([])
    const [first, second] = answers
    const isKnown = route.may !== 'anyone' && route.may !== 'account' && !sceneOf(route).leadsElsewhereAgain
    if (first?.location && isKnown) expect(second?.location).toBe(first.location)
  })
})

describe('an act that comes to nothing', () => {
  beforeAll(freshGround)

  test.each(acts)('$key whose commit fails leaves neither record nor change', async ({ route }) => {
    const browser = await doer(route)
    // What fell due is judged by whoever asks first, whatever becomes of their act.
    for (const one of [ground.people.charity, ground.people.neighbour])
      await bringUpToDate(ground.app.parts, one, ground.app.now())
    await refuseEveryCommit(true)
    const { spends } = sceneOf(route)
    const before = [await everyRow(spends), await everyFile()]
    const heard = await act(route, browser)
    expect([500, 503]).toContain(heard.status)
    await ground.app.settled()
    expect([await everyRow(spends), await everyFile()]).toEqual(before)
    await refuseEveryCommit(false)
  })

  test.each(withFields)('$key asks on its page for everything it takes', async ({ route }) => {
    const browser = await doer(route)
    const fields = route.path === '/join/account' ? { ...fieldsOf(route), email: '' } : {}
    const heard = await sendForm(route, browser, addressOf(route, ground), { fields })
    const names = heard
      .page('form [name]')
      .map((_, field) => heard.page(field).attr('name') ?? '')
      .get()
    const taken = [...Object.keys(fieldsOf(route)), ...(route.takes === 'file' ? [fileField] : [])]
    expect(taken.filter((name) => !names.includes(name))).toEqual([])
  })
})

/** The last moment at which a transaction can still fail: when PostgreSQL is asked to commit. */
async function refuseEveryCommit(refuses: boolean): Promise<void> {
  const boss = ground.app.database.asBoss
  await boss('drop trigger if exists refuse on audit.entry')
  if (!refuses) return
  await boss(
    `create or replace function public.refuse() returns trigger language plpgsql
       as $$ begin raise exception 'refused at commit'; end $$`,
  )
  await boss(
    `create constraint trigger refuse after insert on audit.entry deferrable initially deferred
       for each row execute function public.refuse()`,
  )
}

/** A digest of every table's rows; attempts are counted whatever becomes of them. */
async function everyRow(but: readonly string[] = []): Promise<Record<string, string>> {
  const boss = ground.app.database.asBoss
  const tables = await boss<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
      where schemaname !~ '^pg_' and schemaname not in ('information_schema', 'pgboss') and tablename <> 'attempt' order by 1`,
  )
  const digests: Record<string, string> = {}
  for (const { name } of tables.filter((table) => !but.includes(table.name))) {
    const [row] = await boss<{ digest: string }>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`,
    )
    digests[name] = row?.digest ?? ''
  }
  return digests
}

/** The files that are kept: an act that comes to nothing leaves none either. */
async function everyFile(): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of ground.app.parts.files.list()) ids.push(id)
  return ids.sort()
}
