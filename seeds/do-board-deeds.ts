/** Does what a story says of policies, the board, the public page, contacts and reports: each by its real act. */
import {
  acceptGap,
  clausesOf,
  confirmCommitment,
  decideCommitment,
  fingerprintOf,
  listCommitments,
  listTended,
  proposeGap,
  witnessConfirmation,
} from '#modules/board/board.examples.ts'
import { addRelated } from '#modules/citations/citations.examples.ts'
import { addLine, checkLines, chooseLines, linesShown } from '#modules/helplines/helplines.examples.ts'
import { getPack, makePack, signPack } from '#modules/packs/packs.examples.ts'
import { adoptPolicy, getAdoptable, writePolicy } from '#modules/policy/policy.examples.ts'
import { preparePage, publishPage } from '#modules/publication/publication.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Actor, PersonId } from '#platform/identity/actor.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import { dayOf } from '#platform/text/dates.ts'
import { isRecordDeed } from './do-record-deeds.ts'
import type { BoardDeed, Deed, HowKnown, Story } from './story.ts'
import { StoryError } from './story-error.ts'

export interface BoardScene {
  living: { catalogue: Catalogue; files: FileStore; written: Map<string, Written> }
  story: Story
  house: House
  actor: Actor
  deed: Deed & BoardDeed
  who: (key: string) => PersonId
  day: (daysAgo: number) => string
}

/** What later deeds of an organisation go on with. */
export interface Written {
  policy?: string
  draft?: string
  pack?: string
  /** Proposed, and not accepted yet. */
  gap?: string
}

const peopleDeeds = [
  'invite',
  'join',
  'appoint',
  'confirm-appointment',
  'end-appointment',
  'record-minute',
  'say-away',
  'change-work',
] as const
const otherDeeds = ['change-purpose', 'put-notices-away'] as const

export function isBoardDeed(deed: Deed): deed is Deed & BoardDeed {
  return !isRecordDeed(deed) && ![...peopleDeeds, ...otherDeeds].some((one) => one === deed.does)
}

const once = () => newId<'Once'>()

export async function doBoardDeed(scene: BoardScene): Promise<void> {
  const { deed, house, actor, day } = scene
  switch (deed.does) {
    case 'write-policy':
    case 'adopt-policy':
    case 'publish':
      return doPolicyDeed(scene, deed)
    case 'make-report':
    case 'sign-report':
      return doReportDeed(scene, deed)
    case 'choose-helplines':
      return insist(deed, await chooseLines(house, actor, once(), deed.keys))
    case 'add-contact': {
      const { role, title, helpFor, phone, email } = deed
      const line = { purpose: 'own' as const, role, title, helpFor, phone, email, web: '', hours: '' }
      return insist(deed, await addLine(house, actor, once(), line))
    }
    case 'check-helplines': {
      const lines = await house.inOrganisation(actor, linesShown)
      const found = { how: 'opened', result: 'works', reach: undefined } as const
      const checks = lines.map(({ id, reach_version: seen }) => ({ line: id, seen, ...found }))
      return insist(deed, await checkLines(house, actor, once(), { on: dayOf(house.now), checks }))
    }
    case 'hold-related': {
      const { title, link } = deed
      const of = { owner: scene.who(deed.owner), reviewOn: day(deed.reviewDaysAgo), opened: 'yes' as const }
      const wish = { answers: { title, link, ...of }, brought: undefined, files: scene.living.files }
      return insist(deed, await addRelated(house, actor, once(), wish))
    }
    default:
      return doCommitmentDeed(scene, deed)
  }
}

type About<Does extends BoardDeed['does']> = Deed & Extract<BoardDeed, { does: Does }>

async function doPolicyDeed(
  scene: BoardScene,
  deed: About<'write-policy' | 'adopt-policy' | 'publish'>,
): Promise<void> {
  const { house, actor, story, day } = scene
  const written = writtenIn(scene)
  switch (deed.does) {
    case 'write-policy': {
      const people = { coordinator: actor.name, second: story.people[deed.second]?.name ?? '' }
      written.draft = await writePolicy(house, actor, once(), { organisation: story.name, ...people, ...deed.choices })
      return
    }
    case 'adopt-policy': {
      const draft = written.draft ?? ''
      const { sha256, labels, draft: held } = await house.inOrganisation(actor, (work) => getAdoptable(work, draft))
      const signing = {
        signedOn: dayOf(house.now),
        nextReviewOn: day(deed.nextReviewDaysAgo),
        role: deed.role,
        note: '',
      }
      const answers = { ...signing, name: actor.name, signature: actor.name }
      written.policy = held.policy_id
      return insist(deed, await adoptPolicy(house, actor, once(), { draft, sha256, labels, answers }))
    }
    case 'publish': {
      const shown = { contacts: 'yes', welsh: story.nation === 'wales' ? 'yes' : 'no', language: 'en' } as const
      const answers = { policy: written.policy ?? '', name: story.name, slug: deed.slug, ...shown }
      const prepared = await preparePage(house, actor, once(), answers)
      insist(deed, prepared)
      if (prepared.done) await publishPage(house, actor, once(), prepared.page)
    }
  }
}

async function doReportDeed(scene: BoardScene, deed: About<'make-report' | 'sign-report'>): Promise<void> {
  const { house, actor, living } = scene
  const written = writtenIn(scene)
  if (deed.does === 'make-report') {
    written.pack = await makePack(house, actor, once(), { catalogue: living.catalogue, beingChecked: [] })
    return
  }
  const pack = written.pack ?? ''
  const { wordsSha256: sha256 } = await house.inOrganisation(actor, (work) => getPack(work, pack, actor.person))
  const answers = { metOn: dayOf(house.now), decision: deed.decision, signature: actor.name }
  insist(deed, await signPack(house, actor, once(), { pack, sha256, answers }))
}

type CommitmentDeed = About<'decide' | 'confirm' | 'witness' | 'propose-gap' | 'accept-gap'>

async function doCommitmentDeed(scene: BoardScene, deed: CommitmentDeed): Promise<void> {
  const { house, actor, day } = scene
  const written = writtenIn(scene)
  const { statementId: statement, text } = await house.inOrganisation(actor, (work) => commitmentIn(work, deed))
  switch (deed.does) {
    case 'decide':
      return decide(scene, { statement, text, how: deed.how })
    case 'confirm': {
      const outcome = deed.not ? 'not-done' : 'done'
      const answers = { outcome, saw: deed.saw, on: dayOf(house.now) } as const
      const { problem } = await confirmCommitment(house, actor, once(), statement, answers)
      return insist(deed, { done: problem === undefined })
    }
    case 'witness': {
      const [tended] = await house.inOrganisation(actor, (work) => listTended(work, statement))
      return witnessConfirmation(house, actor, once(), tended?.last?.id ?? '')
    }
    case 'propose-gap': {
      const answers = { plan: deed.plan, untilOn: day(deed.untilDaysAgo) }
      const proposed = await proposeGap(house, actor, once(), statement, answers)
      insist(deed, proposed)
      if (proposed.done) written.gap = proposed.gap
      return
    }
    case 'accept-gap':
      return insist(deed, await acceptGap(house, actor, once(), written.gap ?? ''))
  }
}

async function commitmentIn(work: Work, { commitment, by }: CommitmentDeed) {
  const found = (await listCommitments(work, work.now)).find(({ text }) => text.startsWith(commitment))
  if (!found) throw new StoryError(`${by} speaks of a commitment that is not in force: ${commitment}`)
  return found
}

async function decide(
  { house, actor, living, deed, who }: BoardScene,
  { statement, text, how }: { statement: string; text: string; how: HowKnown },
): Promise<void> {
  const pieces = clausesOf(text).map((_, place) => place + 1)
  const nothing = { note: '', rest: 'more-to-show' as const, promises: [], people: undefined }
  const wish =
    'not' in how
      ? { ...nothing, how: how.not, note: how.note }
      : 'by' in how
        ? { ...nothing, how: 'shown' as const, promises: how.by.map((promise) => ({ promise, pieces })) }
        : { ...nothing, how: 'shown' as const, people: taskOf(how, pieces) }
  const owner = 'owner' in how ? who(how.owner) : undefined
  const choosable = new Set(living.catalogue.all.flatMap(({ name, serves }) => (serves ? [name] : [])))
  const deciding = { statement, version: 0, fingerprint: fingerprintOf(text), wish, owner }
  const outcome = await decideCommitment(house, actor, once(), deciding, choosable)
  insist(deed, 'problem' in outcome ? { done: false, problem: outcome.problem.is } : outcome)
}

const taskOf = ({ people: does, every, witness }: Extract<HowKnown, { people: string }>, pieces: number[]) => ({
  ...{ does, everyMonths: every, needsWitness: witness ?? false, pieces },
})

function writtenIn({ living, story }: BoardScene): Written {
  const written = living.written.get(story.name) ?? {}
  living.written.set(story.name, written)
  return written
}

function insist(deed: Deed, { done, problem }: { done: boolean; problem?: string | undefined; why?: string }): void {
  if (!done) throw new StoryError(`${deed.by} could not ${deed.does}: ${problem ?? 'the act refused'}.`)
}
