/** What a statement without a finite verb of its own says: commands, “-ing” lines, “No …”, “Only …”, plain “Yes” under a question. */
import type { Clause } from './kinds.clause.rules.ts'
import { keepsFromHappening, saysOnly } from './kinds.polarity.rules.ts'
import { binding, type GrammarReading, notBinding } from './kinds.readings.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

const negated = /^(?:(?:please|also|and|but|so|instead|just|always|then) )*(?:do )?(not|never)\b ?(.*)$/u
const notReally =
  /^(?:hesitate|be afraid|wait|delay|forget|be (?:scared|embarrassed|ashamed|frightened)|ever forget|keep (?:it|things?) to yourself)\b/u
const comfort = /^(?:worry|panic|feel (?:bad|guilty|alone|ashamed)|blame yourself|be (?:scared|worried))\b/u
const shuns =
  /^(?:(?:please|always|also) )*(?:avoid|refrain|abstain|desist|cease|stay (?:away|off|out)|steer clear|keep (?:away|off|out)|leave alone|avoiding|refraining|abstaining)\b/u

export function commandReading(tokens: Tokens, clause: Clause): GrammarReading {
  const flat = tokens.words.slice(clause.from).join(' ')
  const verb = tokens.words[clause.at] ?? ''
  const no = negated.exec(flat)
  if (no !== null) {
    const rest = no[2] ?? ''
    if (comfort.test(rest)) return notBinding('belief', 0.6, `${no[1] ?? ''} ${rest.split(' ')[0] ?? ''}`)
    if (notReally.test(rest)) return binding('do', 0.8, `not ${rest.split(' ')[0] ?? ''}`, 'command')
    return binding('never', 0.93, no[1] === 'never' ? 'never' : 'do not', 'strong')
  }
  if (shuns.test(flat)) return binding('never', 0.88, verb, 'strong')
  if (/^(?:please )?(?:feel free|by all means)\b/u.test(flat)) return binding('may', 0.85, 'feel free', 'strong')
  if (
    /^(?:please )?(?:see (?:also|our|the|section|page|appendix|below|above|https?|www)|refer to|note that|find)\b/u.test(
      flat,
    )
  )
    return notBinding('reference', 0.55, verb, 'weak')
  if (/^\p{L}+ no (?!more |fewer |less |later |longer |one |matter |sooner )\p{L}/u.test(flat))
    return binding('never', 0.75, `${verb} no`, 'command')
  const kept = keepsFromHappening(flat.replace(/^(?:please|always|also) /u, ''))
  if (kept !== undefined) return binding('never', 0.8, kept, 'command')
  return binding('do', 0.82, verb, 'command')
}

export function gerundReading(tokens: Tokens, clause: Clause): GrammarReading {
  const flat = tokens.words.slice(clause.from).join(' ')
  const no = /^(not|never)\b/u.exec(flat)
  if (no !== null) return binding('never', 0.85, no[0], 'command')
  if (shuns.test(flat)) return binding('never', 0.85, tokens.words[clause.at] ?? '', 'command')
  const kept = keepsFromHappening(flat)
  if (kept !== undefined) return binding('never', 0.82, kept, 'command')
  return binding('do', 0.5, tokens.words[clause.at] ?? '', 'weak')
}

/** Without any verb: “No phones in the hall”, “Only with a parent’s consent”. */
export function bareReading(tokens: Tokens, clause: Clause): GrammarReading | undefined {
  const flat = tokens.words.slice(clause.from).join(' ')
  if (
    /^(?:no|not|never)\b/u.test(flat) &&
    !/^(?:not applicable|no (?:more|fewer|less|later|longer) than|no one )/u.test(flat)
  ) {
    return binding('never', 0.7, tokens.words[clause.from] ?? '', 'command')
  }
  if (/^no (?:more|fewer|less|later|longer) than\b/u.test(flat))
    return binding('do', 0.65, flat.split(' ').slice(0, 3).join(' '), 'weak')
  const answer =
    /: (never|no|not allowed|not permitted|always|yes)(?: [.!])*$/u.exec(flat)?.[1] ??
    /^(none|not allowed|not permitted|forbidden|prohibited|allowed|permitted)(?: [.!,].*)?$/u.exec(flat)?.[1]
  if (answer !== undefined)
    return binding(
      /^(?:never|no|none|not|forb|proh)/u.test(answer) ? 'never' : answer === 'always' ? 'do' : 'may',
      0.75,
      answer,
      'command',
    )
  if (/^only\b/u.test(flat) && saysOnly(tokens, clause)) return binding('do', 0.7, 'only', 'command')
  return undefined
}
