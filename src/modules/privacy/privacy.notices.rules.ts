/** The three privacy notices, as papers: what is kept of whom, why, for how long, and whom to ask. */
import type { Block } from '#platform/papers/paper.ts'
import type { AboutWhom } from '#platform/rooms/holding.ts'
import type { PaperGround } from './privacy.ground.rules.ts'
import { howLong, keptOf, whomToAsk } from './privacy.ground.rules.ts'
import { basisNames, beforeRelying, keptWhereNames } from './privacy.words.ts'

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const say = (text: string): Block => ({ kind: 'paragraph', text })

export function noticeForAdults(ground: PaperGround): Block[] {
  return [
    { kind: 'note', text: beforeRelying },
    say(`${ground.organisation} keeps facts about everybody who works or volunteers here. This says which, and why.`),
    ...whatWeKeep(ground, 'adults'),
    ...whoReadsIt(ground),
    ...yourRights(ground, 'you'),
  ]
}

export function noticeForFamilies(ground: PaperGround): Block[] {
  return [
    { kind: 'note', text: beforeRelying },
    say(
      `${ground.organisation} keeps some facts about your child and about you, so that your child is safe with us. This says which, and why.`,
    ),
    heading('About your child'),
    tableOf(ground, 'young-people', 'What we keep about your child'),
    heading('About you'),
    tableOf(ground, 'carers', 'What we keep about parents and carers'),
    say(basisSays(ground)),
    ...whoReadsIt(ground),
    say(
      'If we are worried that a child may be harmed, we may tell the council or the police, and we may have to do so without asking you first. We never need consent to keep a child safe.',
    ),
    ...yourRights(ground, 'your child'),
  ]
}

/** Short words and short sentences: it is read together with whoever it is about. */
export function noticeForChildren(ground: PaperGround): Block[] {
  const kept = keptOf(ground, 'young-people')
  return [
    say(`This is about the facts that ${ground.organisation} writes down about you.`),
    heading('What we write down'),
    { kind: 'list', items: kept.map(({ what }) => upper(what)) },
    heading('Why we do it'),
    say('We do it so that you are safe here and can join in. We do not sell it. We do not use it for adverts.'),
    heading('Who can see it'),
    say(
      'Only the adults who need it. Some things only one or two adults can see. Each time, it is written down who looked.',
    ),
    say(
      'If we think that you or somebody else may be hurt, we tell people who can help. We try to talk to you about it first.',
    ),
    heading('What you can ask'),
    {
      kind: 'list',
      items: [
        'You can ask what we have written about you.',
        'You can ask us to put it right.',
        'You can ask us to delete it. Sometimes we must say no, and then we tell you why.',
        'You can ask somebody you trust to ask for you.',
      ],
    },
    say(whomToAsk(ground)),
    say('You are never in trouble for asking.'),
  ]
}

function whatWeKeep(ground: PaperGround, about: AboutWhom): Block[] {
  return [heading('What we keep, and why'), tableOf(ground, about, 'What we keep, and why'), say(basisSays(ground))]
}

function tableOf(ground: PaperGround, about: AboutWhom, caption: string): Block {
  return {
    kind: 'table',
    caption,
    head: ['What', 'Why', 'How long'],
    rows: keptOf(ground, about).map((holding) => [
      holding.sensitive ? `${upper(holding.what)} (few people may read it)` : upper(holding.what),
      upper(holding.why),
      howLong(ground, holding),
    ]),
  }
}

function basisSays({ setting }: PaperGround): string {
  return `Our lawful basis for most of this: ${basisNames[setting.basis].toLowerCase()}. For what bears on keeping children safe we rely on the safeguarding rules of data protection law, and not on consent.`
}

function whoReadsIt({ setting }: PaperGround): Block[] {
  return [
    heading('Who can see it, and where it is'),
    say(
      `${keptWhereNames[setting.kept_where]}, in a program called Kept. Each person sees only what their role needs; reading what is sensitive is written down. Copies for safety are locked with a key that we hold.`,
    ),
    say(`If we close, ${setting.successor} takes the records over.`),
  ]
}

function yourRights(ground: PaperGround, whose: 'you' | 'your child'): Block[] {
  const { setting } = ground
  return [
    heading('Your rights'),
    {
      kind: 'list',
      items: [
        `Ask for a copy of what we keep about ${whose}. We answer within one month.`,
        'Ask us to put right what is wrong.',
        'Ask us to delete it, or to stop using it. Where we must keep it to keep somebody safe, we say so.',
        'Complain to us, and we answer. You can also complain to the Information Commissioner’s Office (ico.org.uk).',
      ],
    },
    say(whomToAsk(ground)),
    ...(setting.registration ? [say(`Our number on the register of data controllers: ${setting.registration}.`)] : []),
  ]
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
