/** Reports for tests, seeds and measurements: answers as an organisation of some size might give them. */
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { Work } from '#platform/database/house.ts'
import type { Paper } from '#platform/papers/paper.ts'
import { textOf } from '#platform/papers/paper.ts'
import { nobody } from '#platform/promises/promise-tables.ts'
import type { PackAnswers, PackCommitment } from './packs.answers.rules.ts'
import { changesBetween } from './packs.answers.rules.ts'
import { packsStore } from './packs.store.ts'
import { newestTemplate, packPaper } from './packs.templates.rules.ts'

const kinds: readonly Pick<PackCommitment, 'standing' | 'word' | 'because' | 'strength' | 'step'>[] = [
  {
    standing: 'met',
    word: 'Up to date',
    because: 'A safeguarding lead and an alternate are appointed, and they are two people.',
    strength: 'Counted from records',
    step: '',
  },
  {
    standing: 'not-met',
    word: 'Overdue by 14 months',
    because: 'The review was due on 1 September 2025, and nobody has recorded one since.',
    strength: 'Counted from records',
    step: 'Look at it again',
  },
  {
    standing: 'soon',
    word: 'Due soon',
    because: 'Two of the five helplines were last rung in the spring.',
    strength: 'Seen by another person',
    step: 'Check the helplines',
  },
  {
    standing: 'told',
    word: 'Told to us on 3 October 2026',
    because: 'Grace Llwyd said that it is done at the beginning of each session.',
    strength: 'Told to us',
    step: 'Ask somebody to see it',
  },
  {
    standing: 'unknown',
    word: 'Not set up',
    because: 'Nobody has said yet how we would know.',
    strength: '',
    step: '',
  },
  {
    standing: 'met',
    word: 'Nothing against it recorded (last looked at 12 October 2026)',
    because: 'Nobody has recorded a picture that was published without agreement.',
    strength: 'Seen by another person',
    step: '',
  },
  {
    standing: 'permission',
    word: 'A permission',
    because: 'It allows something and promises nothing, so there is nothing to judge.',
    strength: '',
    step: '',
  },
]

const said: readonly string[] = [
  'A safeguarding lead and an alternate are appointed by the trustees, and every family is told who they are.',
  'This policy is looked at again by the trustees each year, and after anything serious has happened.',
  'Families are shown whom they can ring, and each number is rung once a term.',
  'Before each online session the leader goes through the ground rules with everybody who takes part.',
  'No leader is alone with a young person in an online room.',
  'Nobody publishes a picture of a young person without the agreement of the family and the young person.',
  'Young people may use their own instruments and their own names on the screen.',
]
const sections = ['People', 'Reviewing', 'Contacts', 'Sessions', 'Being alone', 'Pictures', 'What is allowed']
const owners = ['Amira Castell', 'Grace Llwyd', '', 'Sam Petrie']

const pick = <Value>(list: readonly Value[], at: number): Value => list[at % list.length] as Value
const many = (count: number) => Array.from({ length: count }, (_, at) => at)
const idOf = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`

export function aCommitment(at: number, shift = 0): PackCommitment {
  const kind = pick(kinds, at + shift)
  const isSoon = kind.standing === 'soon'
  const isLate = kind.word.startsWith('Overdue')
  return {
    ...kind,
    id: idOf(at),
    policy: at < 40 ? 'Online safety policy' : 'Pictures and recordings',
    section: pick(sections, Math.floor((at % 40) / 6)),
    text: at < said.length ? pick(said, at) : `${pick(said, at)} (${at})`,
    isOverdue: isLate,
    owner: pick(owners, at),
    gap:
      at % 13 === 1 ? { word: 'Known gap, plan until 3 March 2027', plan: 'The trustees read it in February.' } : null,
    nextDue: isSoon ? { on: '2026-12-18', what: 'Ring the helplines' } : null,
    denials: at % 17 === 5 ? ['A group for messages is in use. “Choir parents” was recorded on 4 October 2026.'] : [],
    figures:
      kind.strength === 'Counted from records'
        ? [{ of: `people asked (${at})`, figure: 3 + at, shows: kind.because }]
        : [],
  }
}

/** The same every time it is asked: `made` on 20 November 2026, after a report of three months before. */
export function someAnswers(commitments = 60, organisation = 'Rowan Tree Music'): PackAnswers {
  const now = many(commitments).map((at) => aCommitment(at))
  const then = many(Math.max(0, commitments - 2)).map((at) => aCommitment(at + 1, at % 9 === 0 ? 1 : 0))
  return {
    number: 4,
    organisation,
    madeAt: '20 November 2026 at 09:00',
    madeOn: '2026-11-20',
    madeBy: 'Amira Castell',
    cannotShow: 'This shows what has been written down. It cannot show that every child is safe.',
    beingChecked: [],
    hasHiddenFigures: false,
    head: { sequence: 4821, hash: '9f8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b4a39281706f5e4d3c2b1a0' },
    commitments: now,
    changes: changesBetween({ number: 3, madeOn: '2026-08-20', commitments: then }, now),
    weakened: [
      {
        policy: 'Online safety policy',
        version: 3,
        adoptedOn: '2026-09-14',
        commitments: [
          {
            before: 'Each number is rung every term.',
            after: 'Numbers are rung every year.',
            how: 'Fewer are meant, or not always; Less often, later, or no longer said how often',
          },
          { before: 'We never meet online without two adults.', after: '', how: 'Taken out' },
        ],
      },
    ],
    reviews: [
      {
        policy: 'Online safety policy',
        version: 3,
        adoptedOn: '2026-09-14',
        lookedAtOn: '2026-09-14',
        nextReviewOn: '2027-09-14',
      },
      {
        policy: 'Pictures and recordings',
        version: 1,
        adoptedOn: '2024-09-01',
        lookedAtOn: '2024-09-01',
        nextReviewOn: '2025-09-01',
      },
    ],
  }
}

/** The document of another charity's report, for measuring how long it takes to print. */
export function somePaper(commitments: number, at: number): Paper {
  const answers = someAnswers(commitments, `Rowan Tree Music ${at}`)
  return packPaper({ ...answers, number: at + 1 }, newestTemplate)
}

/** Kept as if somebody had made it; not printed yet. */
export async function aPack(work: Work, by: string | null, answers = someAnswers(3)): Promise<string> {
  const store = packsStore(work)
  const number = await store.takeNumber()
  const pack = await store.addPack({ number, template_version: newestTemplate, made_by: by })
  const kept = { ...answers, number }
  const words = textOf(packPaper(kept, newestTemplate)).join('\n')
  await store.addVariants([
    { pack_id: pack, viewer: nobody, answers: JSON.stringify(kept), words_sha256: sha256Of(words) },
  ])
  return pack
}

/* The acts of this room, for seeds that live through a year without a browser. */
export { makePack } from './make-pack/make-pack.command.ts'
export { getPack } from './packs.questions.ts'
export { signPack } from './sign-pack/sign-pack.command.ts'
