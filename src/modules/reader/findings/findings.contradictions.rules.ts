/** Finds statements of one policy that cannot both be kept. */
import { monthsIn } from '../facts/facts.interval.rules.ts'
import type { Finding, Statement } from '../reader.words.ts'
import { type Pair, pairs } from './findings.contradictions.lexicon.ts'
import { clashWords } from './findings.words.ts'
import { found, heard, isCommitment } from './findings.words-found.rules.ts'

/** One finding for each thing the policy disagrees with itself about. */
export function contradictionsOf(statements: readonly Statement[]): Finding[] {
  const binding = statements.filter(isCommitment)
  return [...pairs.flatMap((pair) => contradictionIn(binding, pair)), ...twoIntervals(binding)]
}

function contradictionIn(binding: readonly Statement[], pair: Pair): Finding[] {
  const forbidding = binding.find((one) => isForbidding(one, pair))
  if (!forbidding) return []
  const allowing = binding
    .filter(
      (one) =>
        one !== forbidding && one.polarity !== 'never' && isAllowing(one, pair) && isSameCompany(forbidding, one),
    )
    .slice(0, 3)
  const [first] = allowing
  if (!first) return []
  const because = `About ${pair.about}: ${clashWords.contradiction.because.replace(/^O/, 'o')}`
  return [{ ...found('contradiction', [forbidding, ...allowing], `${forbidding.text} – ${first.text}`), because }]
}

function isForbidding(statement: Statement, { forbids, narrowed }: Pair): boolean {
  const text = heard(statement)
  if (statement.polarity !== 'never' && !/\b(?:not|never|no)\b/i.test(text)) return false
  const plain = statement.carried ? `not ${text}` : text
  // A heading narrows what stands under it: “Indecent images”, “In the changing rooms”.
  return forbids.test(plain) && !narrowed.test(`${text} ${statement.section}`)
}

const isAllowing = (statement: Statement, { allows, excepted }: Pair): boolean => {
  const text = heard(statement)
  return allows.test(text) && !excepted.test(text)
}

const adults = /\b(?:staff|leaders?|coach(?:es)?|tutors?|teachers?|volunteers?|adults?|helpers?|workers?|trustees?)\b/i
const parents = /\b(?:parents?|carers?|famil(?:y|ies)|audience|spectators?)\b/i
const young = /\b(?:children|young people|pupils?|students?|members?|learners?|participants?|I|my)\b/i

/** A rule for staff and a rule for children may differ; where one says nothing of whom, it holds for all. */
function isSameCompany(one: Statement, other: Statement): boolean {
  const companyOf = ({ text, section }: Statement) => {
    const subject = text.slice(0, 60)
    const named = [adults, parents, young].map((whom) => whom.test(subject))
    return named.some(Boolean) ? named : [adults, parents, young].map((whom) => whom.test(section))
  }
  const [here, there] = [companyOf(one), companyOf(other)]
  return !here.some(Boolean) || !there.some(Boolean) || here.some((is, place) => is && there[place])
}

/** “Reviewed every year” and “reviewed every two years” of the same policy. */
function twoIntervals(binding: readonly Statement[]): Finding[] {
  const promises = binding.flatMap((statement) => {
    const months = statement.topics[0] === 'policy-review' ? monthsIn(heard(statement)) : undefined
    return months ? [{ statement, months }] : []
  })
  const [first] = promises
  const other = promises.find(({ months }) => months !== first?.months)
  if (!first || !other) return []
  const because = 'It promises to review this policy at two different intervals.'
  return [
    {
      ...found(
        'contradiction',
        [first.statement, other.statement],
        `${first.statement.text} – ${other.statement.text}`,
      ),
      because,
    },
  ]
}
