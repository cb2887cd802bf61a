/** Finds wording that makes a promise hard to keep: vague words, duties of nobody, bans that stand only in a heading. */
import type { Finding, Statement } from '../reader.words.ts'
import {
  actsBeside,
  doneBy,
  measured,
  ofFrequency,
  passiveDuty,
  subjectOfDuty,
  vagueWords,
} from './findings.wording.lexicon.ts'
import { found, heard, isCommitment } from './findings.words-found.rules.ts'

export function wordingOf(statements: readonly Statement[]): Finding[] {
  const binding = statements.filter((one) => isCommitment(one) && one.polarity !== 'may')
  return [...dutiesWithoutOwner(binding), ...binding.flatMap(vagueIn), ...onlyInHeading(statements)]
}

function vagueIn(statement: Statement): Finding[] {
  const text = heard(statement)
  const words = vagueWords
    .flatMap((shape) =>
      [...text.matchAll(shape)].map((match) => ({ said: match[0].replace(/^(?:by|be|are) /i, ''), at: match.index })),
    )
    .filter(({ said }) => !(ofFrequency.test(said) && measured.test(text)))
    .sort((one, other) => one.at - other.at)
    .map(({ said }) => said)
  const quote = [...new Set(words)].map((word) => `“${word}”`).join(', ')
  return quote ? [found('words-that-cannot-be-checked', [statement], quote)] : []
}

/** One finding for all of them: naming the owners is one evening's work. */
function dutiesWithoutOwner(binding: readonly Statement[]): Finding[] {
  const orphans = binding.flatMap((statement) => {
    const text = heard(statement)
    const duty = statement.polarity === 'do' && !statement.carried ? passiveDuty.exec(text) : null
    const isTold = duty && hasOwner(text, duty)
    return duty && !isTold
      ? [
          {
            statement,
            quote: text.slice(Math.max(0, text.lastIndexOf(' ', duty.index - 20)), duty.index + duty[0].length),
          },
        ]
      : []
  })
  const [first] = orphans
  return first
    ? [
        found(
          'duty-without-owner',
          orphans.map(({ statement }) => statement),
          first.quote,
        ),
      ]
    : []
}

function hasOwner(text: string, duty: RegExpExecArray): boolean {
  const [before, after] = [text.slice(0, duty.index), text.slice(duty.index + duty[0].length)]
  return subjectOfDuty.test(before) || doneBy.test(after) || actsBeside.test(after)
}

/** One finding for each list. */
function onlyInHeading(statements: readonly Statement[]): Finding[] {
  const lists: Statement[][] = []
  let last: Statement | undefined
  for (const statement of statements) {
    const isCarried = isBannedAbove(statement)
    if (isCarried && last && last.section === statement.section) lists.at(-1)?.push(statement)
    else if (isCarried) lists.push([statement])
    last = isCarried ? statement : undefined
  }
  return lists.map((list) => found('prohibition-only-in-heading', list, list[0]?.section || (list[0]?.text ?? '')))
}

/** A point that says “not” itself needs no heading to be understood. */
function isBannedAbove(statement: Statement): boolean {
  const saysIt = /\b(?:no|not|never|nor|none|nobody|cannot)\b|n['’]t\b|\bnid\b|\bbyth\b|\bpeidi/i.test(heard(statement))
  return isCommitment(statement) && statement.carried && statement.polarity === 'never' && !saysIt
}
