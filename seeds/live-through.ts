/** Lives through an invented organisation's time: every deed is the real act, done at its own moment by its own person. */
import { createHash } from 'node:crypto'
import type { Role } from '#modules/people/index.ts'
import { listAppointments } from '#modules/people/index.ts'
import {
  appointPerson,
  decideProposal,
  dismissNotice,
  editOrganisation,
  editPerson,
  endAppointment,
  inviteAgain,
  invitePerson,
  join,
  listNotices,
  listWaitingProposals,
  readOrganisation,
  readPerson,
  recordMinute,
  sayAway,
  setUpFirstPerson,
  setUpOrganisation,
} from '#modules/people/people.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances, House } from '#platform/database/house.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { AccountId, Actor, OrganisationId, PersonId, SessionId } from '#platform/identity/actor.ts'
import type { StartedSession } from '#platform/identity/sessions.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import type { Holding } from '#platform/rooms/holding.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Written } from './do-board-deeds.ts'
import { doBoardDeed, isBoardDeed } from './do-board-deeds.ts'
import { doRecordDeed, isRecordDeed } from './do-record-deeds.ts'
import type { Deed, InventedPerson, PeopleDeed, Story } from './story.ts'
import { StoryError } from './story-error.ts'

export interface Living {
  entrances: Entrances
  now: Date
  passphrase: string
  /** A set-up link as it would have been made at that moment. */
  makeSetUpLink: (at: Date) => Promise<string>
  /** What happens by itself after each deed, at the same moment: notices. */
  afterwards: (at: Date) => Promise<void>
  /** Looks at what the records show at that moment, as Kept does whenever they change. */
  judge: (organisation: OrganisationId, at: Date) => Promise<void>
  catalogue: Catalogue
  files: FileStore
  /** Of each organisation, by its name. */
  written: Map<string, Written>
  /** What rooms keep of people. */
  holdings: readonly Holding[]
  /** Of all organisations, by their names. */
  young: Map<string, string>
}

/** Somebody as far as the story has come. */
interface Character {
  person?: PersonId
  code?: string
  session?: StartedSession
}

const DAY = 86_400_000
const MINUTE = 60_000
const device = 'Firefox on Linux'

export async function liveThrough(living: Living, story: Story): Promise<void> {
  const characters = new Map<string, Character>()
  const momentOf = (daysAgo: number, minutes: number) =>
    new Date(living.now.getTime() - daysAgo * DAY + minutes * MINUTE)
  const begun = momentOf(story.begunDaysAgo, 0)
  characters.set(story.first.key, { session: await setUp(living, story, begun) })
  await living.afterwards(begun)
  for (const [place, deed] of story.deeds.entries()) {
    const at = momentOf(deed.daysAgo, place + 1)
    const house = living.entrances.at({ requestId: newId<'Request'>(), device }, at)
    await doDeed({ living, story, characters, house, deed })
    await living.afterwards(at)
  }
}

async function setUp(
  { entrances, passphrase, makeSetUpLink }: Living,
  story: Story,
  at: Date,
): Promise<StartedSession> {
  const house = entrances.at({ requestId: newId<'Request'>(), device }, at)
  const token = await makeSetUpLink(at)
  const { name, nation, purpose, first } = story
  await setUpOrganisation(house, token, { name, nation, purpose })
  const person = { ...inventedIn(story, first.key), role: first.role, passphrase }
  const done = await setUpFirstPerson(house, token, person, newId<'Once'>(), { device })
  if (done.kind !== 'done' || done.coming.kind !== 'in')
    throw new StoryError(`${story.name} could not be set up: ${done.kind}.`)
  return done.coming.session
}

interface Scene {
  living: Living
  story: Story
  characters: Map<string, Character>
  house: House
  deed: Deed
}

async function doDeed(scene: Scene): Promise<void> {
  const { house, deed, story } = scene
  if (deed.does === 'join') return comeIn(scene)
  const actor = await actorOf(scene)
  const once = newId<'Once'>()
  if (isBoardDeed(deed)) {
    const who = (key: string) => personIn(scene, key)
    await doBoardDeed({
      living: scene.living,
      story,
      house,
      actor,
      deed,
      who,
      day: (daysAgo) => dayBefore(scene, daysAgo),
    })
    return scene.living.judge(actor.organisation, house.now)
  }
  if (isRecordDeed(deed)) {
    const { holdings, young } = scene.living
    const who = (key: string) => personIn(scene, key)
    return doRecordDeed({ house, actor, deed, who, day: (daysAgo) => dayBefore(scene, daysAgo), holdings, young })
  }
  return doPeopleDeed(scene, actor, once, deed)
}

async function doPeopleDeed(scene: Scene, actor: Actor, once: string, deed: Deed & PeopleDeed): Promise<void> {
  const { house, story } = scene
  switch (deed.does) {
    case 'join':
      return
    case 'invite':
      return invite(scene, actor, deed.whom, deed.again ?? false)
    case 'appoint': {
      const until = deed.untilDaysAgo === undefined ? null : dayBefore(scene, deed.untilDaysAgo)
      const answers = { role: deed.as, fromOn: dayOf(house.now), untilOn: until }
      return insistOnDone(deed, await appointPerson(house, actor, once, personIn(scene, deed.whom), answers))
    }
    case 'confirm-appointment': {
      const agrees = { accepts: true, whyNot: '' }
      return insistOnDone(deed, await decideProposal(house, actor, once, await waitingFor(scene, actor, deed), agrees))
    }
    case 'end-appointment':
      return insistOnDone(
        deed,
        await endAppointment(house, actor, once, await heldBy(scene, actor, deed), {
          last: dayOf(house.now),
          knowsItEmpties: true,
        }),
      )
    case 'record-minute': {
      const answers = { metOn: dayOf(house.now), says: deed.says }
      return insistOnDone(deed, await recordMinute(house, actor, once, await heldBy(scene, actor, deed), answers))
    }
    case 'say-away': {
      const [fromOn, untilOn] = [dayBefore(scene, deed.fromDaysAgo), dayBefore(scene, deed.untilDaysAgo)]
      const done = await sayAway(house, actor, once, actor.person, {
        fromOn,
        untilOn,
        cover: personIn(scene, deed.cover),
      })
      if (!done.done) throw new StoryError(`${deed.by} could not say that they are away.`)
      return
    }
    case 'change-work': {
      const { person } = await house.inOrganisation(actor, (work) => readPerson(work, personIn(scene, deed.whom)))
      const answers = {
        name: person.name,
        knownAs: person.known_as,
        pronouns: person.pronouns,
        work: deed.work,
        email: person.email ?? '',
        phone: person.phone ?? '',
        languages: person.languages,
        contact: person.contacts_young_people,
      }
      await editPerson(house, actor, once, { person: person.id, version: person.version, answers })
      return
    }
    case 'change-purpose': {
      const { version } = await house.inOrganisation(actor, readOrganisation)
      return editOrganisation(house, actor, once, version, {
        name: story.name,
        nation: story.nation,
        purpose: deed.purpose,
      })
    }
    case 'put-notices-away':
      for (const { id } of await house.inOrganisation(actor, (work) => listNotices(work, actor.person)))
        await dismissNotice(house, actor, newId<'Once'>(), id)
  }
}

async function invite(scene: Scene, actor: Actor, whom: string, isAgain: boolean): Promise<void> {
  const { house, story, characters, deed } = scene
  const once = newId<'Once'>()
  const inviting = { way: 'code', linkBase: 'https://kept.example/join/link/', language: 'en' } as const
  const made = isAgain
    ? await inviteAgain(house, actor, once, personIn(scene, whom), inviting)
    : await invitePerson(house, actor, once, { ...inventedIn(story, whom), way: 'code' }, inviting)
  if (typeof made === 'string' || !made.shown) throw new StoryError(`${deed.by} could not invite ${whom}.`)
  characters.set(whom, { person: made.person as PersonId, code: made.shown.code })
}

async function comeIn({ living, story, characters, house, deed }: Scene): Promise<void> {
  const { email } = inventedIn(story, deed.by)
  const character = characters.get(deed.by)
  const answers = { code: character?.code ?? '', email, passphrase: living.passphrase }
  const done = await join(house, answers, { device })
  if (done.kind !== 'done' || done.coming.kind !== 'in')
    throw new StoryError(`${deed.by} could not come in: ${done.kind}.`)
  characters.set(deed.by, { ...character, session: done.coming.session })
}

interface SessionRow {
  id: SessionId
  account_id: AccountId
  organisation_id: OrganisationId
  organisation_name: string
  person_id: PersonId
  person_name: string
  appointments: { role: string; until: string | null }[]
}

/** As they were on that day: the roles they held then. A session of the story does not end by being left alone. */
async function actorOf({ house, characters, deed }: Scene): Promise<Actor> {
  const character = characters.get(deed.by)
  const token = character?.session?.cookie.value ?? ''
  const digest = createHash('sha256').update(token).digest('hex')
  const [row] = await house.atTheDoor((door) => door.ask<SessionRow>('find_session', digest, dayOf(house.now)))
  if (!row) throw new StoryError(`${deed.by} does something before they have come in.`)
  // Whoever set the organisation up was never invited: this is where the story learns who they are in it.
  characters.set(deed.by, { ...character, person: row.person_id })
  const who = {
    account: row.account_id,
    person: row.person_id,
    name: row.person_name,
    session: row.id,
    roles: rolesOn(dayOf(house.now), row.appointments),
  }
  return { ...who, organisation: row.organisation_id, organisationName: row.organisation_name }
}

/** Nobody in a story waits for their second step. */
function rolesOn(day: string, appointments: SessionRow['appointments']): string[] {
  return appointments.filter(({ until }) => until === null || until >= day).map(({ role }) => role)
}

function inventedIn({ people }: Story, key: string): InventedPerson {
  const person = people[key]
  if (!person) throw new StoryError(`The story knows nobody called ${key}.`)
  return person
}

function personIn({ characters }: Scene, key: string): PersonId {
  const person = characters.get(key)?.person
  if (!person) throw new StoryError(`The story has not brought ${key} in yet.`)
  return person
}

/** The appointment that somebody holds. */
async function heldBy(scene: Scene, actor: Actor, { whom, as }: { whom: string; as: Role }): Promise<string> {
  const person = personIn(scene, whom)
  const held = await scene.house.inOrganisation(actor, listAppointments)
  return held.find((one) => one.personId === person && one.role === as)?.id ?? ''
}

/** The appointment of somebody that waits for a second person. */
async function waitingFor(scene: Scene, actor: Actor, { whom, as }: { whom: string; as: Role }): Promise<string> {
  const person = personIn(scene, whom)
  const waiting = await scene.house.inOrganisation(actor, (work) => listWaitingProposals(work))
  return waiting.find((one) => one.personId === person && one.role === as)?.id ?? ''
}

const dayBefore = ({ living }: Scene, daysAgo: number) => dayOf(new Date(living.now.getTime() - daysAgo * DAY))

function insistOnDone(deed: Deed, done: { done: true } | { done: false; problem: string }): void {
  if (!done.done) throw new StoryError(`${deed.by} could not ${deed.does}: ${done.problem}.`)
}
