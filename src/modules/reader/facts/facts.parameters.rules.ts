/** Finds the ages, intervals and numbers of people that commitments name, so that each can be kept as a setting. */
import type { Parameter, Statement } from '../reader.words.ts'
import { numbersInWords } from './facts.dates.lexicon.ts'
import { counted, timeUnits, welshPeople, welshTime } from './facts.parameters.lexicon.ts'

const word = Object.keys(numbersInWords)
  .filter((name) => !['a', 'an', 'second', 'third', 'fourth', 'fifth'].includes(name))
  .sort((one, other) => other.length - one.length)
  .join('|')
const number = `(\\d{1,3}|${word})`

const ages: readonly RegExp[] = [
  new RegExp(
    `\\b(?:under|over|below|above|younger than|older than|until (?:they are|the age of)|aged|age of|ages?|dan|dros|o dan|turns?|turned|reach(?:es|ed)?|reaching|at least|oed) (?:the age of )?${number}(?=\\b(?!\\s*(?:${timeUnits}|%|:|people|adults|minutes)))`,
    'giu',
  ),
  /\b(\d{1,2})\s?(?:\+|plus\b)(?!\d)/gi,
  new RegExp(`\\b${number}[ -](?:years? old|years?[- ]olds?|years? of age|oed|mlwydd|blwydd)`, 'giu'),
  new RegExp(`\\b${number}(?:th|st|nd|rd)? birthdays?`, 'giu'),
  new RegExp(`\\b${number} (?:and|or|years and|years or) (?:over|older|under|above|below|younger|upwards)`, 'giu'),
  new RegExp(`\\bunder[- ]${number}s?\\b|\\bover[- ]${number}s\\b`, 'giu'),
]
const aged = new RegExp(`\\b(?:not |has not |have not )?reach(?:ed|es)? ${number}\\b`, 'giu')
const span = new RegExp(
  `(?<![\\p{L}\\d-])${number}(?:\\s*\\(\\d{1,3}\\))?[\\s-]+(?:full |clear |calendar |consecutive )?(${timeUnits})(?![\\p{L}])(?!\\s*(?:old|of age|oed))`,
  'giu',
)
const everyOne =
  /\b(?:within|every|each|for|after|bob)\s+(?:(?:an?|one)\s+)?(hour|day|week|fortnight|month|half[- ]term|working day|year|diwrnod|wythnos|mis|blwyddyn)\b(?!\s+(?:january|february|march|april|may|june|july|august|september|october|november|december|ionawr|chwefror|medi))/giu
const adverbs: readonly (readonly [RegExp, string])[] = [
  [/\bannually\b|\byearly\b|\bonce a year\b|yn flynyddol|unwaith y flwyddyn/giu, '1 year'],
  [/\bmonthly\b|\bonce a month\b|yn fisol/giu, '1 month'],
  [/\bweekly\b|\bonce a week\b|yn wythnosol/giu, '1 week'],
  [/\btermly\b|\bonce a term\b|\b(?:each|every) term\b|bob tymor/giu, '1 term'],
  [/\bquarterly\b|\b(?:each|every) quarter\b/giu, '3 months'],
  [/\b(?:my|an|one) hour is up/giu, '1 hour'],
]
const people = new RegExp(
  `(?<![\\p{L}\\d.-])${number}(?:\\s*\\(\\d\\))?\\s+(?:(?:other|more|current|responsible|named|club|DBS[- ]checked|vetted|trained|adult|different|unrelated|approved|checked|senior|safe|registered|section|parent|youth|written|background|independent)\\s+){0,3}(${counted})(?![\\p{L}])`,
  'giu',
)

const anyCount = new RegExp(
  `\\d|\\b(?:${word}|an?|every|each|within|for|bob)\\b|(?:ly|flynyddol|fisol|wythnosol)\\b`,
  'iu',
)

/** Of commitments only; a promise to review the policy itself is a fact of its own. */
export function parametersOf(statements: readonly Statement[]): Parameter[] {
  return statements.flatMap((statement) => {
    if (statement.kind !== 'commitment' || !anyCount.test(statement.text)) return []
    const intervals = statement.topics[0] === 'policy-review' ? [] : intervalsIn(statement.text)
    const found = [...agesIn(statement.text), ...intervals, ...numbersIn(statement.text)]
    const kept = new Map(found.map((one) => [`${one.name} ${one.value}`, one]))
    return [...kept.values()].map((one) => ({ ...one, statement: statement.id }))
  })
}

type Found = Pick<Parameter, 'name' | 'value'>

function agesIn(text: string): Found[] {
  const said = [...ages, aged].flatMap((shape) =>
    [...text.matchAll(shape)].map((match) => countOf(match[1] ?? match[2])),
  )
  return said
    .filter((age) => age !== undefined && age >= 3 && age <= 30)
    .map((age) => ({ name: 'age' as const, value: `${age} years` }))
}

function intervalsIn(text: string): Found[] {
  const spans = [...text.matchAll(span)].map(([, count, unit = '']) => measured(countOf(count), unit))
  const single = spans.length > 0 ? [] : [...text.matchAll(everyOne)].map(([, unit = '']) => measured(1, unit))
  const named = adverbs.filter(([shape]) => new RegExp(shape).test(text)).map(([, value]) => value)
  return [...spans, ...single, ...named].flatMap((value) => (value ? [{ name: 'interval' as const, value }] : []))
}

function numbersIn(text: string): Found[] {
  return [...text.matchAll(people)].flatMap(([, written, whom = '']) => {
    const count = countOf(written)
    const isSingle = count === 1 && !/\bat least one\b/i.test(text)
    if (count === undefined || count > 200 || isSingle) return []
    const plain = whom.toLowerCase()
    const value = `${count} ${welshPeople[plain] ?? plain}`
    return [{ name: 'number' as const, value }]
  })
}

function countOf(written = ''): number | undefined {
  return numbersInWords[written.toLowerCase()] ?? (Number(written) || undefined)
}

/** “30-day” and “1 working days” become “30 days” and “1 working day”. */
function measured(count: number | undefined, unit: string): string | undefined {
  if (count === undefined) return undefined
  const written = unit.toLowerCase().replace('half-term', 'half term')
  const plain = (welshTime[written] ?? written).replace(/s$/, '')
  return `${count} ${count === 1 ? plain : `${plain}s`}`
}

/** A time limit in hours: “5”, “working days” is 120. */
export function hoursIn(written: string, unit: string): number | undefined {
  const count = countOf(written)
  const each = /^hour/i.test(unit) ? 1 : /^day/i.test(unit) ? 24 : /^week/i.test(unit) ? 168 : 720
  return count === undefined ? undefined : count * each
}
