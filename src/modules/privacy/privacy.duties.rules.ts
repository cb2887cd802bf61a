/** The impact assessment, the appropriate policy document and the retention schedule, as papers. */
import type { Block } from '#platform/papers/paper.ts'
import type { PaperGround } from './privacy.ground.rules.ts'
import { monthsInWords, whomToAsk } from './privacy.ground.rules.ts'
import { basisNames, beforeRelying, fixedPeriods, keptWhereNames, recordClasses } from './privacy.words.ts'

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const say = (text: string): Block => ({ kind: 'paragraph', text })
const note: Block = { kind: 'note', text: beforeRelying }

interface Risk {
  what: string
  against: string
  left: string
}

/** What Kept itself does against each, and what it cannot do. */
const risks: readonly Risk[] = [
  {
    what: 'Somebody reads about a child who need not.',
    against: 'Roles with few rights; the most sensitive parts apart and sealed; who read them is written down.',
    left: 'Somebody with a right role can still tell others.',
  },
  {
    what: 'Somebody gets in with another person’s passphrase.',
    against: 'A second step for every role that reads sensitive records; slowed guesses; notice of a new device.',
    left: 'A phone that is lost unlocked, until its sessions are ended.',
  },
  {
    what: 'A parent who must not know learns of their child’s place or words.',
    against: 'Kept says of each person what they may be told, and leaves them out of lists that are handed out.',
    left: 'Somebody who reads it aloud, or a shared e-mail address.',
  },
  {
    what: 'Records are lost.',
    against: 'Every change is kept before it is confirmed; backups are locked and tried out.',
    left: 'A backup that nobody ever took away from the machine.',
  },
  {
    what: 'More is kept than is needed, or for longer.',
    against: 'An age band is enough where a birthday is not needed; no certificates; periods decided in advance.',
    left: 'Kept deletes nobody by itself today: somebody has to do it when the time comes.',
  },
  {
    what: 'Somebody who works here is harmed by what is written about them.',
    against: 'Nobody reads a record that is about themselves as a case; what is told can be put right.',
    left: 'Words that were written in anger stay in the record beside their correction.',
  },
]

export function impactBlocks(ground: PaperGround): Block[] {
  const { organisation, setting, holdings } = ground
  return [
    note,
    heading('What we want to do'),
    say(
      `${organisation} uses Kept to run its online safety policy: it writes down who is here, what they agreed to, and what is done about worries.`,
    ),
    heading('Whose facts, and which'),
    {
      kind: 'table',
      caption: 'What is kept, about whom and why',
      head: ['About', 'What', 'Why', 'Sensitive'],
      rows: holdings.map(({ about, what, why, sensitive }) => [
        about.map((one) => aboutNames[one]).join(', '),
        what,
        why,
        sensitive ? 'Yes' : 'No',
      ]),
    },
    heading('Where, and on what basis'),
    {
      kind: 'facts',
      pairs: [
        { term: 'Where it is kept', answer: keptWhereNames[setting.kept_where] },
        { term: 'Lawful basis', answer: basisNames[setting.basis] },
        {
          term: 'For what bears on safeguarding',
          answer: 'The safeguarding conditions of data protection law, not consent.',
        },
        { term: 'Whom to ask', answer: whomToAsk(ground) },
      ],
    },
    heading('Do we need all of it?'),
    say(
      'Write here what you could leave out, and why you keep the rest. An age band is enough where no birthday is needed.',
    ),
    heading('What could go wrong'),
    {
      kind: 'table',
      caption: 'Risks, what stands against them, and what is left',
      head: ['What could go wrong', 'What stands against it', 'What is left'],
      rows: risks.map(({ what, against, left }) => [what, against, left]),
    },
    heading('Who was asked'),
    say('Write here which young people, parents, staff and trustees you asked, and what they said.'),
    heading('What was decided'),
    say('Write here whether the risks that are left are small enough, who decided it, and when you look at it again.'),
    { kind: 'signatures', lines: ['Online safety coordinator', 'For the trustees'] },
  ]
}

const aboutNames = { adults: 'Adults', 'young-people': 'Young people', carers: 'Parents and carers' } as const

export function adviceBlocks(ground: PaperGround): Block[] {
  const { organisation, holdings } = ground
  const sensitive = holdings.filter((holding) => holding.sensitive)
  return [
    note,
    say(
      `This says how ${organisation} looks after facts of a sensitive kind: about health, beliefs and the like, and what bears on keeping children safe.`,
    ),
    heading('Which facts'),
    sensitive.length > 0 ? { kind: 'list', items: sensitive.map(({ what }) => what) } : say('None is kept yet.'),
    heading('On what we rely'),
    say(
      'We rely on the condition for safeguarding children and people at risk (Data Protection Act 2018, Schedule 1, paragraph 18: check this before relying on it). We do not ask for consent where asking could put somebody in danger.',
    ),
    heading('How we keep to the principles'),
    {
      kind: 'facts',
      pairs: [
        { term: 'Fair and open', answer: 'Adults, families and young people each get a notice in words for them.' },
        { term: 'For one purpose', answer: 'What is written for safety is used for safety and nothing else.' },
        {
          term: 'No more than needed',
          answer: 'Forms ask for what is needed; certificates and pictures of documents are never kept.',
        },
        { term: 'Right', answer: 'What is wrong is put right beside it, so that both can be read.' },
        { term: 'Not longer than needed', answer: 'The retention schedule says how long each kind is kept.' },
        {
          term: 'Safe',
          answer: 'Sealed on the disk, read by few, each reading written down, a second step for who reads it.',
        },
      ],
    },
    heading('How long, and who looks at this again'),
    say(
      `Records are kept as the retention schedule says. ${whomToAsk(ground)} This paper is looked at again each year, and whenever something it says changes.`,
    ),
    { kind: 'signatures', lines: ['For the trustees'] },
  ]
}

export function scheduleBlocks(ground: PaperGround): Block[] {
  const { periods, setting } = ground
  return [
    note,
    say(
      'How long we keep what. A record that is part of a concern, a complaint or an inquiry is kept as long as that needs.',
    ),
    {
      kind: 'table',
      caption: 'What we decided',
      head: ['What', 'How long', 'Why'],
      rows: recordClasses.map((one) => {
        const decided = periods.find((period) => period.class === one.class)
        const months = decided?.months ?? one.suggestedMonths
        return [one.what, `${monthsInWords(months)} after ${one.from}`, decided?.reason ?? one.suggestedBecause]
      }),
    },
    {
      kind: 'table',
      caption: 'What Kept keeps to by itself',
      head: ['What', 'How long'],
      rows: fixedPeriods.map(({ what, howLong }) => [what, howLong]),
    },
    heading('Who deletes'),
    say(
      'Kept deletes nobody’s records by itself today. When the time has come, somebody in charge does it, and writes down what and when.',
    ),
    heading('If we close'),
    say(`${setting.successor} takes the records over.`),
  ]
}
