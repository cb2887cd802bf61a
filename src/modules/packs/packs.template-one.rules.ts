/** The first template of the report for trustees: from its answers to a document, for ever the same. A change is another template. */
import type { Block, Paper } from '#platform/papers/paper.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { PackAnswers, PackCommitment } from './packs.answers.rules.ts'
import { countStandings, figuresIn } from './packs.answers.rules.ts'
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
import { actions, contradictions, dueNext, gaps, notMet, reviews } from './packs.template-one.sections.rules.ts'
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
      ...provenance(answers),
      ...meeting(answers),
    ],
  }
}

function opening({ organisation, madeAt, madeBy, number, beingChecked, cannotShow }: PackAnswers): Block[] {
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
    note(cannotShow),
    ...(beingChecked.length === 0
      ? []
      : [
          paragraph('Some answers were still being counted when this was made, and say so where they stand:'),
          listed(beingChecked),
        ]),
  ]
}

const order = ['not-met', 'soon', 'unknown', 'told', 'met'] as const

/** The template's own: what other pages call them may change, and an old report may not. */
const standingNames = {
  'not-met': 'Not met',
  soon: 'Due soon',
  unknown: 'Not known yet',
  told: 'Told to us, or does not apply',
  met: 'Up to date',
} as const

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
      [
        `This report tells of ${many(judged, 'commitment')} in our policies${counts.permission > 0 ? `, and of ${many(counts.permission, 'permission')}, which Kept does not judge` : ''}.`,
        ...(worst ? [worstSays(worst, counts[worst])] : []),
      ].join(' '),
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
  const blank = Array.from({ length: 7 }, () => ['', '', ''])
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
