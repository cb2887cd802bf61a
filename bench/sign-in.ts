/** How long signing in takes for two hundred people in a minute, while somebody guesses at one address from everywhere. */
import { aPerson } from '#modules/people/people.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import { hasher } from '#platform/identity/accounts.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { addMembership } from '#platform/identity/memberships.ts'
import type { Report } from './report.ts'
import type { SeededKept } from './seeded-kept.ts'
import { passphrase, seededKept } from './seeded-kept.ts'
import { percentile } from './statistics.ts'

const people = 200
const seconds = 60
const guessesASecond = 20
const attacked = 'singer0@sign-in.test'

interface Try {
  ms: number
  status: number
}

export async function measureSignIn(): Promise<Report> {
  // What stands before Kept says where each comes from: everybody has a network address of their own.
  const seeded = await seededKept([], { KEPT_TRUSTED_PROXIES: '127.0.0.1' })
  try {
    await addAccounts(seeded, seeded.organisation)
    const calm = await aMinute(seeded, 0)
    const attackedMinute = await aMinute(seeded, guessesASecond)
    return {
      name: 'sign-in',
      title: 'Signing in, while one address is attacked',
      how: `${people} people, each with an account and a network address of their own, sign in evenly over ${seconds} s: the form and its answer. In the second minute somebody guesses at one account ${guessesASecond} times a second from ${addresses} network addresses, and its owner signs in too.`,
      figures: [
        {
          what: 'honest sign-ins refused',
          value: refused(attackedMinute.honest),
          unit: '',
          limit: { atMost: 0 },
          beside: `of ${people}; without an attack ${refused(calm.honest)}`,
        },
        {
          what: '95 of 100 honest sign-ins within, under attack',
          value: percentile(times(attackedMinute.honest), 95),
          unit: 'ms',
          limit: { atMost: 600 },
          beside: `without an attack ${percentile(times(calm.honest), 95).toFixed(0)} ms; the slowest ${Math.max(...times(attackedMinute.honest)).toFixed(0)} ms`,
        },
        {
          what: 'the owner of the attacked account is let in after',
          value: attackedMinute.owner.status === 303 ? attackedMinute.owner.ms : Number.POSITIVE_INFINITY,
          unit: 'ms',
          limit: undefined,
          beside: `of ${attackedMinute.guesses.length} guesses ${attackedMinute.guesses.filter(({ status }) => status === 303).length} came in`,
        },
      ],
    }
  } finally {
    await seeded.close()
  }
}

const addresses = 600
const times = (tries: readonly Try[]) => tries.map(({ ms }) => ms)
const refused = (tries: readonly Try[]) => tries.filter(({ status }) => status !== 303).length

async function addAccounts(seeded: SeededKept, organisation: OrganisationId): Promise<void> {
  const entrances = seeded.entrances(2)
  const hash = await hasher.hash(passphrase)
  for (let number = 0; number < people; number += 1)
    await entrances.at({ requestId: 'bench' }, new Date()).atTheDoor(async (door) => {
      const account = newId<'Account'>()
      const email = `singer${number}@sign-in.test`
      await door.ask('add_account', account, email, hash, door.now)
      const work = await door.enter(keptItself(organisation))
      await addMembership(work, account, await aPerson(work).called(`Soprano ${number}`, email).without())
    })
}

async function aMinute(seeded: SeededKept, guesses: number) {
  const honest = everySoOften(people, (seconds * 1_000) / people, (number) =>
    signIn(seeded, `singer${number}@sign-in.test`, passphrase, `10.1.${number}.7`),
  )
  const attack = everySoOften(guesses * seconds, 1_000 / Math.max(1, guesses), (number) => {
    const from = number % addresses
    return signIn(seeded, attacked, `guess number ${number}`, `10.2.${Math.floor(from / 250)}.${from % 250}`)
  })
  const owner = pause(seconds * 500).then(() => signIn(seeded, attacked, passphrase, '10.3.0.1'))
  return { honest: await honest, guesses: await attack, owner: await owner }
}

/** Begun on time, whether or not those before have ended. */
async function everySoOften(count: number, everyMs: number, does: (number: number) => Promise<Try>): Promise<Try[]> {
  const began = performance.now()
  const under: Promise<Try>[] = []
  for (let number = 0; number < count; number += 1) {
    await pause(began + number * everyMs - performance.now())
    under.push(does(number))
  }
  return Promise.all(under)
}

async function signIn({ kept }: SeededKept, email: string, typed: string, from: string): Promise<Try> {
  const began = performance.now()
  const answer = await fetch(`${kept.address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: kept.address,
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': from,
      'x-forwarded-proto': 'https',
    },
    body: new URLSearchParams({ email, passphrase: typed, _once: newId() }).toString(),
  })
  await answer.arrayBuffer()
  return { ms: performance.now() - began, status: answer.status }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, ms)))
}
