/** The first template of the report for trustees: from its answers to a document, for ever the same. A change is another template. */
import { standingNames, whatItCannotShow } from '#modules/board/index.ts'
import type { Block, Paper } from '#platform/papers/paper.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { PackAnswers, PackCommitment } from './packs.answers.rules.ts'
import { countStandings, dueWithin, figuresIn } from './packs.answers.rules.ts'
import {
  changed,
  heading,
  listed,
  many,
  note,
  paragraph,
  quoted,
  table,
  weakened,
} from './packs.template-one.parts.rules.ts'
import { packsTitle } from './packs.words.ts'

export function templateOne(answers: PackAnswers): Paper {
  return {
    title: packsTitle,
    language: 'en',
    author: answers.organisation,
    description: `What ${answers.organisation} said it would do, and what its records showed on ${dayInWords(answers.madeOn)}.`,
    madeOn: answers.madeOn,
    blocks: [
      ...opening(answers),
      ...inShort(answers),
      ...changed(answers.changes),
      ...weakened(answers.weakened),
      ...notMet(answers),
      ...dueNext(answers),
      ...gaps(answers),
      ...actions(answers),
      ...contradictions(answers),
      ...reviews(answers),
      ...everything(answers),
      ...figures(answers),
      ...meeting(answers),
      ...provenance(answers),
    ],
  }
}

function opening({ organisation, madeAt, madeBy, number, beingChecked }: PackAnswers): Block[] {
  return [
    {
      kind: 'facts',
      pairs: [
        { term: 'What we said we would do, and what our records show', answer: organisation },
        { term: 'As it stood', answer: madeAt },
        { term: 'Made by', answer: madeBy },
        { term: 'Number', answer: `Report ${number}` },
      ],
    },
    note(whatItCannotShow),
    ...(beingChecked.length === 0
      ? []
      : [
          paragraph('Some answers were still being counted when this was made, and say so where they stand:'),
          listed(beingChecked),
        ]),
  ]
}

const order = ['not-met', 'soon', 'unknown', 'told', 'met'] as const

function inShort({ commitments }: PackAnswers): Block[] {
  if (commitments.length === 0)
    return [
      heading(1, 'In short'),
      paragraph('No policy is adopted yet, so there is nothing that Kept could report on. Adopting one comes first.'),
    ]
  const counts = countStandings(commitments)
  const judged = commitments.length - counts.permission
  const worst = order.find((one) => counts[one] > 0)
  const rows = order.map((one) => [standingNames[one], String(counts[one])])
  return [
    heading(1, 'In short'),
    paragraph(
      `${many(judged, 'commitment')} of our policies ${judged === 1 ? 'is' : 'are'} told here${counts.permission > 0 ? `, and ${many(counts.permission, 'permission')}, which Kept does not judge` : ''}. ${worst ? worstSays(worst, counts[worst]) : ''}`.trim(),
    ),
    table('How the commitments stand', ['Answer', 'How many'], rows),
    paragraph(
      'This is no score: one commitment that is not met may matter more than all the others. What people only told us, or what only a document says, never counts as up to date.',
    ),
  ]
}

function worstSays(worst: (typeof order)[number], count: number): string {
  if (worst === 'met') return 'All of them are up to date.'
  const are = count === 1 ? 'is' : 'are'
  switch (worst) {
    case 'not-met':
      return `${count} ${are} not met: please look at these first.`
    case 'soon':
      return `None is not met; ${count} ${are} due soon.`
    case 'unknown':
      return `None is known not to be met; of ${count} we do not know yet.`
    case 'told':
      return `None is known not to be met; ${count} ${are} only told to us, or ${count === 1 ? 'does' : 'do'} not apply.`
  }
}

function notMet({ commitments }: PackAnswers): Block[] {
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

function dueNext(answers: PackAnswers): Block[] {
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

function gaps({ commitments }: PackAnswers): Block[] {
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

function actions({ commitments }: PackAnswers): Block[] {
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

function contradictions({ commitments }: PackAnswers): Block[] {
  const rows = commitments.flatMap(({ text, denials }) => denials.map((says) => [text, says]))
  return [
    heading(1, 'Policy says, records say'),
    rows.length === 0
      ? paragraph('No record is known to speak against a commitment.')
      : table('', ['The policy says', 'The records say'], rows),
  ]
}

function reviews({ reviews: all, madeOn }: PackAnswers): Block[] {
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

function everything({ commitments }: PackAnswers): Block[] {
  if (commitments.length === 0) return []
  const policies = [...Map.groupBy(commitments, ({ policy }) => policy)]
  return [
    { kind: 'pageBreak' },
    heading(1, 'Every commitment'),
    paragraph('In the words and the order of the policy. How strong the evidence is stands below each reason.'),
    ...policies.flatMap(([policy, all]) => [
      heading(2, policy),
      ...[...Map.groupBy(all, ({ section }) => section)].flatMap(([section, inside]) => [
        ...(section === '' ? [] : [heading(3, section)]),
        table('', ['What we said', 'Answer', 'Why', 'Owner'], inside.map(rowOf)),
      ]),
    ]),
  ]
}

function rowOf({ text, word, because, strength, owner, gap, standing }: PackCommitment) {
  const beside = gap ? `${word}\n${gap.word}` : word
  const why = strength ? `${because}\n${strength}.` : because
  return [text, beside, why, standing === 'permission' ? '–' : owner || 'Nobody yet']
}

function figures(answers: PackAnswers): Block[] {
  const rows = figuresIn(answers).map(({ of, figure, shows }) => [of, String(figure), shows])
  if (rows.length === 0) return []
  return [
    heading(1, 'The figures behind it'),
    table('', ['Counted', 'How many', 'What it shows'], rows),
    ...(answers.hasHiddenFigures
      ? [paragraph('Figures that not everybody who reads this report may see are left out, for everybody.')]
      : []),
  ]
}

function meeting({ organisation, number, madeOn }: PackAnswers): Block[] {
  const blank = Array.from({ length: 5 }, () => ['', '', ''])
  return [
    { kind: 'pageBreak' },
    heading(1, 'For the meeting'),
    paragraph(`${organisation}: report ${number}, as it stood on ${dayInWords(madeOn)}.`),
    heading(2, 'Questions worth asking'),
    listed([
      'What surprises us here? What do we know that it does not show?',
      'Who looks for themselves, and not only at this report?',
      'Is there a commitment that we should change, because we cannot keep it?',
      'Who has no time for what they own, and who helps them?',
    ]),
    table(
      'Who was there',
      ['Name', 'Role'],
      Array.from({ length: 4 }, () => ['', '']),
      true,
    ),
    table('What was decided', ['Decision', 'Who does it', 'By when'], blank, true),
    { kind: 'signatures', lines: ['For the trustees', 'Safeguarding lead'] },
  ]
}

function provenance({ head }: PackAnswers): Block[] {
  return [
    heading(1, 'How to prove this report later'),
    paragraph(
      'Kept stores every answer in this report and the template it was made with, and can make it again at any time, the same to the letter.',
    ),
    paragraph(
      `When it was made, the record of everything done in Kept went as far as act ${head.sequence}. Whoever looks after Kept can check that nothing before it was cut or changed since, with the command below.`,
    ),
    paragraph(quoted(`kept verify --since ${head.sequence}:${head.hash}`)),
  ]
}
