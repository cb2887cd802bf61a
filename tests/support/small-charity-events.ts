/** What happens to the small charity in its year, on which day; always the same year. */
import { daysAfter } from '#platform/text/dates.ts'
import { testPassphrase } from './charities.ts'
import { days } from './policies.ts'
import type { SmallCharity } from './small-charity.ts'
import { addThings, adults, changeThings, firstDay, youngPeople } from './small-charity.ts'
import { confirmOne, lookFromOutside } from './small-charity-deeds.ts'
import type { Evening } from './small-charity-forms.ts'
import { formOf, send } from './small-charity-forms.ts'
import type { Done } from './small-charity-minutes.ts'
import { youngPeopleJoin, youngPeopleLeave } from './small-charity-people.ts'
import { betweenAsks, mostAsks } from './small-charity-things.ts'

export interface Event {
  readonly on: string
  readonly says: string
  /** What it costs the coordinator besides what Kept then asks; in her evening of that week. */
  readonly done?: Done
  /** In the coordinator's evening where it needs her, before she looks at This week. */
  readonly happens: (charity: SmallCharity, evening?: Evening) => Promise<unknown>
  readonly who?: 'coordinator'
}

/** A row of numbers that looks like chance and is the same in every run. */
function numbers(start: number): () => number {
  let state = start
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
}

const many = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name} ${at + 1}`)
const family = many(youngPeople, 'family')
/** When three asks have gone without an answer. */
const afterAsks = (on: string) => daysAfter(on, betweenAsks * mostAsks)
const ask = (names: readonly string[], on: string) =>
  names.flatMap((name) => [
    { kind: 'family' as const, name, due: afterAsks(on) },
    { kind: 'photo' as const, name: `${name} about pictures`, due: afterAsks(on) },
  ])

/** Everything of rooms to come as it is on the first day; what runs out is spread as it came in, over the years before. */
export async function setUpThings(charity: SmallCharity): Promise<void> {
  const next = numbers(7)
  const within = (from: string, length: number) => daysAfter(from, Math.floor(next() * length))
  const schooldays = ['2026-09-21', '2026-11-09', '2027-01-11', '2027-03-01', '2027-04-26', '2027-06-14']
  const spread = (at: number) => within(schooldays[at % schooldays.length] ?? firstDay, 14)
  await addThings(charity, ask(family, firstDay))
  await addThings(charity, [
    ...many(adults, 'adult').map((name) => ({ kind: 'code' as const, name, due: daysAfter(firstDay, 28) })),
    ...many(adults, 'training').map((name, at) => ({ kind: 'training' as const, name, due: spread(at) })),
    ...many(adults, 'newer training').map((name, at) => ({
      kind: 'training' as const,
      name,
      due: daysAfter(spread(at), 365),
    })),
    ...many(8, 'app').map((name, at) => ({ kind: 'app' as const, name, due: spread(at) })),
    ...many(4, 'group').map((name) => ({ kind: 'group' as const, name, due: '2026-10-16' })),
    ...many(5, 'laptop').map((name) => ({ kind: 'device' as const, name, due: '2026-11-27' })),
    ...many(5, 'telephone').map((name) => ({ kind: 'device' as const, name, due: '2027-05-14' })),
    ...['2026-11-10', '2027-01-29', '2027-04-23', '2027-06-25'].map((due, at) => ({
      kind: 'security' as const,
      name: `part ${at + 1}`,
      due,
    })),
  ])
}

const answered = (charity: SmallCharity, names: readonly string[]) =>
  changeThings(charity, [...names, ...names.map((name) => `${name} about pictures`)], {
    state: 'settled',
    due_on: null,
  })

/** Published, reached from outside, and a report every three months. */
export async function setUpPublishing(charity: SmallCharity): Promise<void> {
  const browser = await charity.signIn('amira')
  const path = '/publication/prepare'
  const form = formOf(await browser.get(path), path)
  const prepared = await browser.post(path, { ...form, contacts: 'yes', welsh: 'no' })
  await browser.post(`${prepared.location}/publish`)
  await lookFromOutside({ browser, charity })
  await browser.post('/packs/schedule', { often: '3', ...days('first', ['1', '12', '2026']) })
  await charity.app.settled()
}

const filter = 'The wireless network filters what it shows.'
const silent = new Set(['family 17', 'family 41', 'family 58', 'family 83'])

/** Families answer on days of their own within six weeks; four of them never. */
const firstAnswers = (): Event[] => {
  const next = numbers(11)
  const days = new Map<string, string[]>()
  for (const name of family.filter((one) => !silent.has(one))) {
    const on = daysAfter(firstDay, 1 + Math.floor(next() * next() * 40))
    days.set(on, [...(days.get(on) ?? []), name])
  }
  return [...days].map(([on, names]) => ({ on, says: '', happens: (charity) => answered(charity, names) }))
}

const joins = (on: string, from: number, count: number): Event[] => {
  const names = many(from + count, 'new family').slice(from)
  return [
    {
      on,
      says: `${count} young people join; Kept asks their families`,
      done: { join: count },
      happens: async (charity) => {
        await addThings(charity, ask(names, on))
        const { known, people } = charity
        await charity.inside((work) => youngPeopleJoin(work, people.amira.id, known.choir, names))
      },
    },
    { on: daysAfter(on, 9), says: '', happens: (charity) => answered(charity, names.slice(1)) },
  ]
}

const leaves = (on: string, from: number, count: number): Event => ({
  on,
  says: `${count} young people leave`,
  done: { leave: count },
  happens: async (charity) => {
    const names = family.slice(from, from + count)
    // Those who turn 18 stay until they do.
    const young = charity.known.young.slice(from + 10, from + 10 + count)
    await charity.inside((work) => youngPeopleLeave(work, charity.people.amira.id, young))
    return changeThings(charity, [...names, ...names.map((name) => `${name} about pictures`)], { state: 'ended' })
  },
})

export const events: readonly Event[] = [
  {
    on: firstDay,
    says: 'Adults are asked to sign the code; she signs too',
    done: { ownCode: 1 },
    happens: async () => {},
  },
  {
    on: '2026-09-15',
    says: 'All adults but one have signed the code',
    happens: (charity) => changeThings(charity, many(adults - 1, 'adult'), { due_on: daysAfter('2026-09-15', 365) }),
  },
  ...firstAnswers(),
  ...joins('2026-09-08', 0, 5),
  ...joins('2027-01-12', 5, 3),
  ...joins('2027-04-13', 8, 3),
  {
    on: '2026-10-06',
    says: 'A concern has a plan, which the lead reviews every six weeks',
    happens: (charity) => addThings(charity, [{ kind: 'plan', name: 'a plan', due: '2026-11-17' }]),
  },
  {
    on: '2026-11-16',
    says: 'Somebody asks for a new app',
    happens: (charity) => addThings(charity, [{ kind: 'newapp', name: 'a video app', due: '2026-12-14' }]),
  },
  {
    on: '2026-11-24',
    says: 'An adult joins',
    who: 'coordinator',
    done: { invite: 1 },
    happens: anAdultJoins,
  },
  {
    on: '2026-12-01',
    says: 'Kept makes the report for the trustees (and on 1 March and 1 June)',
    happens: async () => {},
  },
  { on: '2026-12-01', says: 'A trustee is away for two weeks', happens: trusteeAway },
  leaves('2027-01-12', 0, 3),
  {
    on: '2027-02-09',
    says: 'The filter does not work: a known gap is proposed',
    who: 'coordinator',
    done: { gap: 1, confirm: 1, page: 1 },
    happens: proposeGap,
  },
  {
    on: '2027-02-22',
    says: 'Somebody asks for another new app',
    happens: (charity) => addThings(charity, [{ kind: 'newapp', name: 'a drawing app', due: '2027-03-22' }]),
  },
  {
    on: '2027-03-02',
    says: 'An adult leaves, who looked after something',
    who: 'coordinator',
    done: { adultLeaves: 1 },
    happens: async (charity, evening) => {
      await changeThings(charity, ['training 12', 'newer training 12', 'adult 12'], { state: 'ended' })
      await anAdultLeaves(charity, evening)
    },
  },
  {
    on: '2027-04-27',
    says: 'A trustee is proposed as lead trustee, which takes two people',
    who: 'coordinator',
    done: { appoint: 1 },
    happens: appointLeadTrustee,
  },
  {
    on: '2027-05-11',
    says: 'The filter works again: the gap ends',
    who: 'coordinator',
    done: { gap: 1, confirm: 1, page: 1 },
    happens: endGap,
  },
  leaves('2027-07-13', 3, 6),
  {
    on: '2027-08-03',
    says: 'In the holidays a family withdraws its yes to a picture: it cannot wait',
    happens: (charity) => addThings(charity, [{ kind: 'takedown', name: 'a picture', due: '2027-08-04' }]),
  },
]

async function trusteeAway(charity: SmallCharity): Promise<void> {
  const { tom } = charity.people
  const browser = await charity.signIn('tom')
  const path = `/people/${tom.id}/away`
  const form = formOf(await browser.get(path), path)
  const from = days('from', ['1', '12', '2026'])
  await browser.post(path, { ...form, ...from, ...days('until', ['14', '12', '2026']) })
}

async function anAdultLeaves(charity: SmallCharity, evening?: Evening): Promise<void> {
  if (!evening) return
  await send(evening, `/people/${charity.leaver.id}/leave`, days('last', ['2', '3', '2027']))
  await charity.app.settled()
}

/** She invites them, says what they are here as, and hands over the code; they come in the same week. */
async function anAdultJoins(charity: SmallCharity, evening?: Evening): Promise<void> {
  if (!evening) return
  const path = '/people/invite'
  const form = formOf(await evening.browser.get(path), path)
  const invited = await evening.browser.post(path, {
    ...form,
    name: 'Piper Lisle',
    email: 'piper@rowan.test',
    way: 'code',
  })
  const person = /\/people\/([0-9a-f-]{36})/.exec(invited.html)?.[1] ?? ''
  await send(evening, `/people/${person}/engage`, { kind: 'volunteer', through: '' })
  const code = invited.page('.kept-code__value').text()
  const newcomer = charity.app.stranger()
  const joined = await newcomer.post('/join/account', { code, email: 'piper@rowan.test', passphrase: testPassphrase })
  if (joined.status !== 303)
    throw new Error(`Whoever joins was answered with ${joined.status}: ${joined.page('main').text()}`)
}

/** Grace confirms it, and the minute is recorded. */
async function appointLeadTrustee(charity: SmallCharity, evening?: Evening): Promise<void> {
  if (evening) await send(evening, `/people/${charity.people.tom.id}/appoint`, { role: 'trustee-lead' })
}

async function proposeGap(charity: SmallCharity, evening?: Evening): Promise<void> {
  if (!evening) return
  const path = `/board/commitments/${charity.statement(filter)}`
  await confirmOne(evening, `${path}/confirm`, 'not-done')
  const plan = { plan: 'A new box is bought at Easter.', ...days('until', ['31', '5', '2027']) }
  await evening.browser.post(`${path}/gap`, plan)
}

async function endGap(charity: SmallCharity, evening?: Evening): Promise<void> {
  if (!evening) return
  const statement = charity.statement(filter)
  await confirmOne(evening, `/board/commitments/${statement}/confirm`, 'done')
  const [gap] = await charity.app.database.asBoss<{ id: string }>(
    'select id from board.gap where statement_id = $1 and ended_at is null',
    [statement],
  )
  await evening.browser.post(`/board/gaps/${gap?.id}/end`, { note: 'The new box filters.' })
}
