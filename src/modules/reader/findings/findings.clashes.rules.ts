/** Finds statements that ask for what law or guidance warns against. */

import { nationSigns } from '../facts/facts.nation.lexicon.ts'
import { hoursIn } from '../facts/facts.parameters.rules.ts'
import type { Finding, Nation, Statement } from '../reader.words.ts'
import { type Clash, clashes, deadlines } from './findings.law.lexicon.ts'
import { affirmed, found, heard, isCommitment } from './findings.words-found.rules.ts'

export function clashesOf(statements: readonly Statement[]): Finding[] {
  return statements.filter(isCommitment).flatMap((statement) => {
    const codes = new Set<string>()
    const all = [...clashes.flatMap((clash) => clashIn(statement, clash)), ...lateIn(statement)]
    return all.filter(({ code }) => !codes.has(code) && codes.add(code))
  })
}

function clashIn(statement: Statement, clash: Clash): Finding[] {
  if (statement.polarity === 'never' && !clash.alsoForbidding) return []
  const text = heard(statement)
  // What a list is about may stand only in the heading above it.
  if (clash.about && !clash.about.test(`${text} ${statement.section}`)) return []
  if (clash.unless?.test(text)) return []
  const words = clash.denies ? clash.says.exec(text)?.[0] : affirmed(text, clash.says)
  return words ? [found(clash.code, [statement], words)] : []
}

/** A time limit that is longer than the one guidance gives. */
function lateIn(statement: Statement): Finding[] {
  const text = heard(statement)
  return deadlines.flatMap(({ code, about, and, hours }) => {
    if (!about.test(text) || !and.test(text)) return []
    const span =
      /\bwithin (?:\w+ )?(\d+|two|three|four|five|six|seven|ten|fourteen|thirty)\b[^.;]{0,20}\b(hours?|days?|weeks?|months?)\b/i.exec(
        text,
      )
    const given = span ? hoursIn(span[1] ?? '', span[2] ?? '') : undefined
    return given && given > hours ? [found(code, [statement], span?.[0] ?? '')] : []
  })
}

const nationNames: Readonly<Record<Nation, RegExp>> = {
  england: /\bin England\b(?! (?:and|&) Wales)/,
  wales: /\bin Wales\b|Wales Safeguarding Procedures/,
  scotland: /\bin Scotland\b|\bPVG\b/,
  'northern-ireland': /\bin Northern Ireland\b/,
  ireland: /\bChildren First\b|\bin (?:the Republic of )?Ireland\b/,
}

/** Where the policy speaks of another nation than the one its organisation works in, and not of that one. */
export function nationMismatch(statements: readonly Statement[], own: Nation | null | undefined): Finding[] {
  if (!own) return []
  const ownWords = nationSigns
    .filter(([nation, weight]) => nation === own && weight >= 3)
    .map(([, , sign]) => new RegExp(sign.source, 'i'))
  const foreign = statements.flatMap((statement) => {
    if (statement.kind === 'heading' || statement.kind === 'contact') return []
    const text = heard(statement)
    const said = Object.entries(nationNames).find(([nation, words]) => nation !== own && words.test(text))
    const speaksOfOwn = ownWords.some((sign) => sign.test(text)) || nationNames[own].test(text)
    return said && !speaksOfOwn ? [{ statement, quote: said[1].exec(text)?.[0] ?? '' }] : []
  })
  const [first] = foreign
  return first
    ? [
        found(
          'nation-mismatch',
          foreign.map(({ statement }) => statement),
          first.quote,
        ),
      ]
    : []
}
