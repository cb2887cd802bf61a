/** What waits for people in this room: roles nobody holds, minutes, days away without a stand-in, and notices somebody has not seen. */
import type { Work } from '#platform/database/house.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { listWaitingProposals } from './decide-proposal/decide-proposal.questions.ts'
import { canNobodyAct, mayBeSecond } from './decide-proposal/decide-proposal.rules.ts'
import { findTasksOfLeavers } from './own-domains/own-domains.accounts.questions.ts'
import {
  mayAppoint,
  mayAppointAsTrustee,
  mayConfirm,
  mayEditPeople,
  mayRecordMinutes,
  maySayAway,
} from './people.permissions.ts'
import type { NamedPostFacts, PostHolder } from './people.posts.questions.ts'
import { readPosts } from './people.posts.questions.ts'
import { firstUncovered, holdersOn, lastDayOf } from './people.posts.rules.ts'
import { listNotices } from './people.questions.ts'
import type { NoticeKind, Post } from './people.words.ts'
import { noticeSays, roleNames } from './people.words.ts'
import { isOwn, strengthBy } from './record-minute/record-minute.rules.ts'

/** Whom a child needs first comes first. */
const needed: readonly Post[] = ['lead', 'alternate', 'coordinator']

const whyNeeded: Readonly<Record<Post, string>> = {
  lead: 'Somebody must decide what is done about a concern.',
  alternate: 'Somebody must stand in when the lead is away.',
  coordinator: 'Somebody must keep the policy alive.',
}

/** Also what somebody is answerable for from now on, and what somebody else may have done with their account. */
const heardAtOnce: ReadonlySet<NoticeKind> = new Set([
  'lead-by-trustees',
  'appointed',
  'new-device',
  'second-step',
  'let-in',
])

export async function peopleReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  const notices = await listNotices(work, actor.person)
  const told = notices.map(
    (notice): Reminder => ({
      cause: `notice ${notice.id}`,
      kind: 'told',
      title: notice.kind === 'let-in' ? 'Somebody was let in without their passphrase' : 'You should know',
      why: noticeSays(notice, dayInWords(dayOf(notice.made_at))),
      step: { href: pathTo('/people/notices/:notice/dismiss', { notice: notice.id }), text: 'I have read it' },
      ...(heardAtOnce.has(notice.kind) ? { cannotWait: true as const } : {}),
    }),
  )
  if (actor.roles.length === 0) return told
  const today = dayOf(work.now)
  const facts = await readPosts(work, today)
  const empty = mayAppoint(actor) ? needed.filter((post) => holdersOn(facts, post, today).length === 0) : []
  return [
    ...empty.map(nobodyIs),
    ...nobodyCanAct(facts, actor, today),
    ...(await confirmingWaits(work, actor)),
    ...(await leaversWait(work, actor, today)),
    ...minutesWait(facts, actor, today),
    ...standInsWait(facts, actor, today),
    ...told,
  ]
}

/** One task for all who leave and of whom something is still to be done. */
async function leaversWait(work: Work, actor: Actor, today: string): Promise<Reminder[]> {
  if (!mayEditPeople(actor)) return []
  const waiting = await findTasksOfLeavers(work)
  if (!waiting) return []
  const { people, tasks, firstOn, first } = waiting
  const things = tasks === 1 ? 'One thing is' : `${tasks} things are`
  return [
    {
      cause: 'tasks of leavers',
      kind: 'due',
      title:
        people === 1
          ? 'Finish what is to be done for somebody who leaves'
          : `Finish what is to be done for ${people} who leave`,
      why: `${things} still to be done. The ${firstOn < today ? 'first last day was' : 'first last day is'} ${dayInWords(firstOn)}.`,
      step: { href: pathTo('/people/:person', { person: first }), text: 'See what' },
      dueOn: firstOn,
    },
  ]
}

/** Trustees hear of it, since nobody else can decide then what is done about a child. */
function nobodyCanAct(facts: NamedPostFacts, actor: Actor, today: string): Reminder[] {
  if (!mayAppointAsTrustee(actor) || !canNobodyAct(facts, today)) return []
  return [
    {
      cause: 'nobody can act',
      kind: 'due',
      title: 'No safeguarding lead and no deputy can act',
      why: 'Nobody is appointed, or each of them is away and nobody stands in. Two trustees can appoint a lead.',
      step: { href: '/people/appoint-lead', text: 'Appoint a lead together' },
      cannotWait: true,
    },
  ]
}

/** One task for all of them. */
async function confirmingWaits(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!mayConfirm(actor)) return []
  const proposals = await listWaitingProposals(work)
  const waiting = proposals.filter((one) => mayBeSecond({ person: actor.person, roles: actor.roles }, one))
  const [first] = waiting
  if (!first) return []
  return [
    {
      cause: 'appointments to confirm',
      kind: 'due',
      title: 'Say whether you agree with an appointment',
      why:
        waiting.length === 1
          ? `${first.name} is to be ${inSentence(roleNames[first.role])}. That takes two people.`
          : `${waiting.length} appointments wait for a second person.`,
      step: { href: '/people/proposals', text: 'Agree or not' },
    },
  ]
}

function nobodyIs(post: Post): Reminder {
  return {
    cause: `nobody is ${post}`,
    kind: 'due',
    title: `Nobody is appointed: ${roleNames[post]}`,
    why: whyNeeded[post],
    step: { href: '/people', text: 'Choose somebody' },
    cannotWait: true,
  }
}

/** One task for all of them: a trustee is asked also where there is only paper, since only they can have seen it. */
function minutesWait({ appointments }: NamedPostFacts, actor: Actor, today: string): Reminder[] {
  if (!mayRecordMinutes(actor)) return []
  const asTrustee = strengthBy(actor.roles) === 'seen'
  const waiting = appointments.filter((one) => {
    const last = lastDayOf(one)
    const isOver = last !== null && last < today
    const lacks = one.minute === undefined || (asTrustee && one.minute.strength !== 'seen')
    return !isOver && lacks && !isOwn(one, actor.person)
  })
  const [first] = waiting
  if (!first) return []
  return [
    {
      cause: 'minutes of appointments',
      kind: 'due',
      title: 'Record the trustees’ minutes of appointments',
      why: minutesWhy(waiting, asTrustee),
      step: {
        href: pathTo('/people/appointments/:appointment/minute', { appointment: first.id }),
        text: `Record it for ${first.name}`,
      },
    },
  ]
}

function minutesWhy(waiting: readonly PostHolder[], asTrustee: boolean): string {
  const lacks = asTrustee ? 'no minute that a trustee recorded' : 'no minute in Kept'
  const [first] = waiting
  if (waiting.length > 1) return `${waiting.length} appointments have ${lacks}.`
  return first ? `The appointment of ${first.name} as ${inSentence(roleNames[first.role])} has ${lacks}.` : ''
}

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1).replace(/ \(.*\)$/, '')

function standInsWait(facts: NamedPostFacts, actor: Actor, today: string): Reminder[] {
  return facts.absences.flatMap((absence): Reminder[] => {
    const on = firstUncovered(facts, absence, today)
    if (on === undefined || !maySayAway(actor, absence.personId)) return []
    const name = facts.appointments.find(({ personId }) => personId === absence.personId)?.name ?? ''
    return [
      {
        cause: `nobody stands in ${absence.id}`,
        kind: 'due',
        title: `Nobody stands in for ${name}`,
        why: `${name} is away from ${dayInWords(absence.fromOn)} until ${dayInWords(absence.untilOn)}.`,
        step: { href: pathTo('/people/absences/:absence/cover', { absence: absence.id }), text: 'Say who stands in' },
        dueOn: on,
        cannotWait: true,
      },
    ]
  })
}
