/** Does what a story says of adults, families, programmes, systems and papers: each by its real act. */
import { addCare, addCarer, addYoungPerson, setConfidence } from '#modules/families/families.examples.ts'
import { reviewAccess } from '#modules/oversight/oversight.examples.ts'
import { engagementKinds, listRoleHolders } from '#modules/people/index.ts'
import { addEngagement } from '#modules/people/people.examples.ts'
import { adoptPaper, listNewestPapers, makePapers, setFacts, someFacts } from '#modules/privacy/privacy.examples.ts'
import { addLeader, addMembers, addProgramme, aPlace } from '#modules/programmes/programmes.examples.ts'
import { addHolder, addSystem, lookAtSystem } from '#modules/systems/systems.examples.ts'
import { addClearance, decideNeeds } from '#modules/vetting/vetting.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor, PersonId } from '#platform/identity/actor.ts'
import type { Holding } from '#platform/rooms/holding.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Deed, InventedFamily, RecordDeed } from './story.ts'
import { StoryError } from './story-error.ts'

export interface RecordScene {
  readonly house: House
  readonly actor: Actor
  readonly deed: Deed & RecordDeed
  readonly who: (key: string) => PersonId
  readonly day: (daysAgo: number) => string
  /** What rooms keep of people, from which the papers are made. */
  readonly holdings: readonly Holding[]
  /** Young people by name, of all organisations: no two are called the same. */
  readonly young: Map<string, string>
}

const recordDeeds = [
  ...(['engage', 'decide-checks', 'see-check', 'say-privacy', 'adopt-papers', 'bring-family'] as const),
  ...(['begin-programme', 'list-system', 'look-through'] as const),
]

export function isRecordDeed(deed: Deed): deed is Deed & RecordDeed {
  return recordDeeds.some((one) => one === deed.does)
}

const once = () => newId<'Once'>()

export async function doRecordDeed(scene: RecordScene): Promise<void> {
  const { deed, house, actor, who, day } = scene
  switch (deed.does) {
    case 'engage': {
      const answers = { kind: deed.as, through: '', fromOn: day(deed.fromDaysAgo), untilOn: '' }
      await addEngagement(house, actor, once(), who(deed.whom), { ...answers, untilOn: null })
      return
    }
    case 'decide-checks': {
      const decisions = engagementKinds.flatMap((engagement) =>
        [true, false].map((contact) => ({ engagement, contact, needs: 'dbs-enhanced' as const })),
      )
      return decideNeeds(house, actor, once(), { months: 36, decisions })
    }
    case 'see-check': {
      const seen = { kind: 'dbs-enhanced' as const, number: '', updates: 'yes' as const }
      const days = { issuedOn: day(deed.issuedDaysAgo), seenOn: dayOf(house.now), renewOn: null }
      return insist(deed, (await addClearance(house, actor, once(), who(deed.whom), { ...seen, ...days })).done)
    }
    case 'say-privacy':
      await setFacts(house, actor, once(), 0, { ...someFacts, ...deed.facts })
      return insist(deed, (await makePapers(house, actor, once(), scene.holdings)).done)
    case 'adopt-papers':
      for (const { id } of await house.inOrganisation(actor, listNewestPapers))
        insist(deed, (await adoptPaper(house, actor, once(), id, { signature: actor.name })).done)
      return
    case 'bring-family':
      return bringFamily(scene, deed.family)
    case 'begin-programme':
      return beginProgramme(scene, deed)
    case 'list-system':
      return listSystem(scene, deed)
    case 'look-through': {
      const held = await house.inOrganisation(actor, (work) => listRoleHolders(work, dayOf(house.now)))
      const theirs = held.filter(({ role }) => role === deed.role)
      const decisions = theirs.map(({ appointment }) => ({ appointment, decision: 'keeps' as const }))
      const answers = { decisions, signature: actor.name, signedOn: dayOf(house.now) }
      return insist(deed, (await reviewAccess(house, actor, once(), deed.role, answers)).done)
    }
  }
}

async function bringFamily({ house, actor, deed, young, day }: RecordScene, family: InventedFamily): Promise<void> {
  const { name, age, carers = [], needs = '' } = family
  const contact = { mayContact: false, contactHow: '' }
  const person = { name, knownAs: family.knownAs ?? '', pronouns: '', languages: [], email: null, phone: null }
  const bornOn = typeof age === 'number' ? day(age) : null
  const band = typeof age === 'number' ? null : age
  const added = await addYoungPerson(house, actor, once(), { person, bornOn, band, isAtRisk: false, needs, ...contact })
  if (!added.done) throw new StoryError(`${deed.by} could not bring ${name} in.`)
  young.set(name, added.child)
  for (const { name: called, kind, relation, email, told } of carers) {
    const responsibility = kind === 'parent' ? ('yes' as const) : ('no' as const)
    const answers = {
      name: called,
      email,
      phone: '',
      languages: [],
      kind,
      relation,
      responsibility,
      told: [...(told ?? ['everyday' as const])],
    }
    const done = await addCarer(house, actor, once(), added.child, {
      isKnown: false,
      answers: { ...answers, known: '' },
    })
    insist(deed, done === 'done')
  }
  if (family.notToBeTold) await setConfidence(house, actor, once(), added.child, family.notToBeTold)
  if (family.inCareUntilDaysAgo !== undefined) {
    const decide = { everydayBy: 'foster-carer', healthBy: 'local-authority', picturesBy: 'local-authority' } as const
    const care = { placement: 'With foster carers nearby.', picturesAllowed: false, document: undefined }
    const untilOn = day(family.inCareUntilDaysAgo)
    insist(deed, (await addCare(house, actor, once(), added.child, { ...decide, ...care, untilOn })) === 'done')
  }
}

type About<Does extends RecordDeed['does']> = Deed & Extract<RecordDeed, { does: Does }>

async function beginProgramme(scene: RecordScene, deed: About<'begin-programme'>): Promise<void> {
  const { house, actor, who, young } = scene
  const from = dayOf(house.now)
  const { place } = deed
  const place_id = place
    ? await house.inOrganisation(actor, (work) => aPlace(work)({ ...place, checked_on: from }))
    : null
  const { name, kind } = deed
  const added = await addProgramme(house, actor, once(), { name, kind, place_id, upper_age: 18, from_on: from })
  if (!added.done) throw new StoryError(`${deed.by} could not begin ${name}.`)
  const people = deed.members.map((one) => young.get(one) ?? '')
  insist(deed, (await addMembers(house, actor, once(), added.programme, { people, from })).done)
  if (!deed.leader) return
  const leader = { person: who(deed.leader), from }
  insist(deed, (await addLeader(house, actor, once(), added.programme, leader)).done)
}

async function listSystem({ house, actor, who }: RecordScene, deed: About<'list-system'>): Promise<void> {
  const { name, kind, usedFor } = deed
  const added = await addSystem(house, actor, once(), { name, kind, usedFor, owner: who(deed.owner) })
  if (!added.done) throw new StoryError(`${deed.by} could not list ${name}.`)
  for (const [at, one] of deed.heldBy.entries()) {
    const level = at === 0 ? ('administrator' as const) : ('user' as const)
    insist(deed, (await addHolder(house, actor, once(), added.system, { person: who(one), level })).done)
  }
  if (!deed.found) return
  const good = { secondStep: 'everybody', ownNames: 'yes', passwords: 'manager', leaversGone: 'yes' } as const
  const answers = { ...good, ...deed.found, says: deed.found.says ?? '', on: dayOf(house.now) }
  insist(deed, (await lookAtSystem(house, actor, once(), added.system, answers)).done)
}

function insist(deed: Deed, done: boolean): void {
  if (!done) throw new StoryError(`${deed.by} could not ${deed.does}: the act refused.`)
}
