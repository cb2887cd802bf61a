/** Whether a main clause forbids: its own “not” counts, one inside “who no longer attend” or “to ensure that no one is harmed” does not. */
import type { Clause } from './kinds.clause.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

const noSubject =
  /^(?:(?:however|therefore|also|and|but) ,? ?)?(?:absolutely )?(?:no|nobody|no-one|none|neither|nothing|nowhere)\b(?! (?:more|fewer|less|later|longer|matter|doubt|sooner) )/u
const notNegation =
  /^(?:hesitate|be afraid|be (?:scared|worried|frightened|embarrassed)|only|limited to|worry|wait|delay|forget|be ashamed|be restricted to|be limited to)\b/u
const negatedNear =
  /^ ?(?:(?:normally|ever|generally|usually|also|knowingly|therefore|at any time|under any circumstances|,) )*(not|never|neither|no longer)\b ?(.*)$/u
const never =
  / (?:under no circumstances?|in no circumstances?|at no (?:time|point)|on no account|in no case|by no means) /u
const refrains =
  /^(?:therefore |also |always |please )*(?:avoid|refrain|abstain|desist|cease|resist|stay away|steer clear|keep away|stay off|keep off|stop (?:using|posting|sharing|sending|messaging))\b/u
const ensures =
  /^(?:also |always |please |seek to |try to |take (?:all )?(?:reasonable )?steps to |work to |act to |help (?:to )?)*(?:ensure|make sure|making sure|ensuring|make certain|making certain|see to it|check|checking|be sure)\b ?(.*)$/u
const innerEnd = / (?:who|which|whose|where|when|if|unless|so|to|because|until|while|,|;|and that|or that) /u
const innerNegation =
  /^(?:that )?(?:no|nobody|none|neither|nothing)\b(?! (?:more|fewer|less|later|longer) )|(?: |^)(?:is|are|be|do|does|must|will|can|should|has|have|may|shall) (?:not|never)\b(?! only)|(?: |^)never (?:be )?\p{L}+(?:ed|en|s)?\b/u
export const asksNot =
  /\b(?:ask|asked|tell|told|request|requested|expect|expected|remind|reminded|advise|advised|require|required|instruct|instructed|urge|urged|agree|agreed|promise|undertake|commit|warn|warned)\b(?: \p{L}[\p{L}'-]*){0,6}? (?:not|never) to /u

/** The words that forbid, or undefined where the clause says what is done. `rest` begins after the finite word. */
export function forbids(tokens: Tokens, clause: Clause, rest: string): string | undefined {
  const main = tokens.words.slice(clause.from)
  const subject = clause.subject.join(' ')
  const near = negatedNear.exec(rest)
  if (near !== null && !notNegation.test(near[2] ?? '')) {
    return noSubject.test(subject) ? undefined : `${tokens.words[clause.at] ?? ''} ${near[1] ?? ''}`
  }
  const none = noSubject.exec(subject)
  if (none !== null && near === null) return none[0].trim()
  const flat = ` ${main.join(' ')} `
  const circumstance = never.exec(flat)
  if (circumstance !== null) return circumstance[0].trim()
  if (refrains.test(rest)) return (/[a-z]+(?: away| off| clear)?/u.exec(rest)?.[0] ?? '').trim()
  if (asksNot.test(rest.split(/ (?:who|which|because|if|unless|when|where|so that|,|;) /u)[0] ?? '')) return 'not to'
  if (takesNo.test(rest)) return 'no'
  return keepsFromHappening(rest)
}

/** “ensuring that names are not published” forbids; “ensuring that people who no longer come are removed” does not. */
export function keepsFromHappening(rest: string): string | undefined {
  const ensured = ensures.exec(rest)?.[1]
  if (ensured === undefined) return undefined
  const inner = untilInner(
    ensured
      .replace(/^that /u, '')
      .replace(/\( [^)]* \)/gu, '')
      .replace(/ , (?!and |but |so |not )/gu, ' '),
  )
  return innerNegation.exec(inner)?.[0].trim()
}

/** “takes no part”, “send no friend requests”: the object carries the “no”. */
const takesNo =
  /^(?:\p{L}+ly |also |always )?(?:\p{L}+ )?no (?!more |fewer |less |later |longer |one |matter |sooner |doubt |action is )\p{L}/u

function untilInner(text: string): string {
  const end = innerEnd.exec(` ${text} `)
  return end === null ? text : text.slice(0, Math.max(0, end.index))
}

/** “can only”, “only admins may”, “may … only with consent”: what looks like a permission binds. */
export function saysOnly(tokens: Tokens, clause: Clause): boolean {
  const main = tokens.words.slice(clause.from, clause.from + 40)
  const at = main.indexOf('only')
  if (at < 0) return /^(?:unless|except)\b/u.test(main.join(' '))
  return main[at - 1] !== 'not' && main[at + 1] !== 'child'
}
