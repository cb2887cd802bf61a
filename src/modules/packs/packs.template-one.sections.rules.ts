/** The sections of the first template that trustees act on: what is not met, due, missing, to be done, denied, and to be looked at again. */
import type { Block } from '#platform/papers/paper.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { PackAnswers } from './packs.answers.rules.ts'
import { dueWithin } from './packs.answers.rules.ts'
import { heading, many, paragraph, table } from './packs.template-one.parts.rules.ts'

export function notMet({ commitments }: PackAnswers): Block[] {
  const rows = commitments
    .filter(({ standing, isOverdue }) => standing === 'not-met' || (isOverdue && standing !== 'permission'))
    .map((one) => [
      one.text,
      [{ text: `${one.word}. `, bold: true as const }, { text: one.because }],
      one.owner || 'Nobody yet',
    ])
  return [
    heading(1, 'Not met, or overdue'),
    rows.length === 0
      ? paragraph('Nothing is recorded as not met or overdue.')
      : table('', ['What we said', 'Answer and why', 'Owner'], rows),
  ]
}

export function dueNext(answers: PackAnswers): Block[] {
  const rows = dueWithin(answers).map(({ dueOn, nextDue, text, owner }) => [
    dayInWords(dueOn),
    nextDue?.what ?? '',
    text,
    owner || 'Nobody yet',
  ])
  return [
    heading(1, 'Due in the next three months'),
    rows.length === 0
      ? paragraph('Nothing that Kept knows of falls due in the next three months.')
      : table('', ['By', 'What', 'For', 'Owner'], rows),
  ]
}

export function gaps({ commitments }: PackAnswers): Block[] {
  const rows = commitments.flatMap(({ gap, text, word, owner }) =>
    gap ? [[text, word, `${gap.word}. ${gap.plan}`, owner || 'Nobody yet']] : [],
  )
  return [
    heading(1, 'Known gaps'),
    rows.length === 0
      ? paragraph('No gap is recorded with a plan.')
      : table('', ['What we said', 'Answer, which the plan does not change', 'Plan', 'Owner'], rows),
  ]
}

export function actions({ commitments }: PackAnswers): Block[] {
  const open = commitments.filter(
    ({ standing, step }) => step !== '' && standing !== 'met' && standing !== 'permission',
  )
  const rows = open.map(({ step, text, owner }) => [step, text, owner || 'Nobody yet'])
  const unowned = commitments.filter(({ owner, standing }) => owner === '' && standing !== 'permission').length
  return [
    heading(1, 'What is to be done, and by whom'),
    rows.length === 0 ? paragraph('Kept knows of no next step.') : table('', ['Step', 'For', 'Owner'], rows),
    ...(unowned > 0
      ? [paragraph(`${many(unowned, 'commitment')} ${unowned === 1 ? 'has' : 'have'} no owner yet.`)]
      : []),
  ]
}

export function contradictions({ commitments }: PackAnswers): Block[] {
  const rows = commitments.flatMap(({ text, denials }) => denials.map((says) => [text, says]))
  return [
    heading(1, 'Policy says, records say'),
    rows.length === 0
      ? paragraph('No record is known to speak against a commitment.')
      : table('', ['The policy says', 'The records say'], rows),
  ]
}

export function reviews({ reviews: all, madeOn }: PackAnswers): Block[] {
  const rows = all.map(({ policy, version, adoptedOn, lookedAtOn, nextReviewOn }) => [
    policy,
    `Version ${version}, adopted on ${dayInWords(adoptedOn)}`,
    dayInWords(lookedAtOn),
    nextReviewOn < madeOn ? `${dayInWords(nextReviewOn)} (overdue)` : dayInWords(nextReviewOn),
  ])
  if (rows.length === 0) return []
  return [
    heading(1, 'When the policies are looked at again'),
    table('', ['Policy', 'In force', 'Last looked at', 'To be looked at by'], rows),
  ]
}
