/** Finds whose policy it is, in the organisation's own spelling. */

import { isWelsh, type Line } from './facts.lines.rules.ts'
import { belongings, bodyWords, doings, neverInName, tooCommon } from './facts.organisation.lexicon.ts'
import { isProper, isTitle, type Mention, standingAlone, titleMentions } from './facts.titles.rules.ts'

/** The name that the policy speaks of most plainly as its own; null where none stands out. */
export function organisationOf(
  lines: readonly Line[],
  title: string | undefined,
  people: readonly string[],
): string | null {
  const own = title ? titleMentions(title) : []
  const welsh = isWelsh(lines)
  const domains = domainsIn(lines)
  const mentions = [
    ...own,
    ...lines.flatMap((line) =>
      isTitle(line, lines) ? titleMentions(line.text) : [...mentionsIn(line, welsh), ...standingAlone(line)],
    ),
  ]
  const groups = Map.groupBy(
    mentions.filter(({ name }) => !people.some((person) => person === name || person.includes(name))),
    ({ name }) => keyOf(name),
  )
  const ranked = [...groups.values()]
    .map((group) => ({ group, weight: weigh(group) + (isOfDomain(group, domains) ? 4 : 0) }))
    .sort((one, other) => other.weight - one.weight)
  const best = ranked[0]
  if (!best || best.weight < 3) return null
  return spellingOf(fullest(best, ranked).group)
}

/** The first part of each address and site, such as `larkrisearts`. */
function domainsIn(lines: readonly Line[]): string[] {
  return lines
    .filter(({ kind }) => kind !== 'legal' && kind !== 'reference')
    .flatMap(({ text }) =>
      [...text.matchAll(/(?:@|www\.|https?:\/\/(?:www\.)?)([a-z\d-]{4,})\.[a-z]/gi)].map(([, name = '']) =>
        name.toLowerCase().replaceAll('-', ''),
      ),
    )
}

/** “Larkrise Youth Arts” writes from `larkrise.example`. */
function isOfDomain(group: readonly Mention[], domains: readonly string[]): boolean {
  const letters = (group[0]?.name ?? '')
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/[^\p{L}\d]/gu, '')
  return letters.length > 3 && domains.some((domain) => letters.startsWith(domain) || domain.startsWith(letters))
}

interface Ranked {
  readonly group: readonly Mention[]
  readonly weight: number
}

/** One word that stands only where every word has a capital is no name. */
function weigh(group: readonly Mention[]): number {
  const name = group[0]?.name ?? ''
  if (!name.includes(' ') && group.every(({ isFirst }) => isFirst)) return 0
  return group.reduce((sum, { weight }) => sum + weight, 0) * (bodyWords.test(name) ? 1.5 : 1)
}

/** “Larkrise” is said often, and “Larkrise Youth Arts” once: the whole name is the name. */
function fullest(best: Ranked, ranked: readonly Ranked[]): Ranked {
  const key = keyOf(best.group[0]?.name ?? '')
  const longer = ranked.filter(({ group, weight }) => {
    const other = keyOf(group[0]?.name ?? '')
    return other !== key && ` ${other} `.includes(` ${key} `) && (weight >= 3 || group.some(({ inTitle }) => inTitle))
  })
  return longer[0] ?? best
}

/** The forms of one name: without its article, its possessive, or the apostrophe somebody forgot. */
function keyOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/[’']s?(?=\s|$)/g, '')
    .replaceAll(/[^\p{L}\d& -]/gu, '')
  return plain.replace(/(consortium|trust|club|music|group|society|project|theatre)s$/, '$1')
}

function spellingOf(group: readonly Mention[]): string {
  const spelt = Map.groupBy(group, ({ name }) => name)
  const sum = (mentions: readonly Mention[]) => mentions.reduce((total, { weight }) => total + weight, 0)
  const best = [...spelt].sort(([, one], [, other]) => sum(other) - sum(one))[0]
  return (best?.[0] ?? '').replace(/['’]$/, '')
}

const isCommon = (name: string) =>
  name
    .toLowerCase()
    .split(/\s+/)
    .every((word) => tooCommon.has(word.replace(/['’]s?$/, '')))

const capital = "[\\p{Lu}][\\p{L}\\d’'&.-]*"
const phrase = new RegExp(
  `(?<![\\p{L}\\d'’@./-])(?:The\\s+)?${capital}(?:\\s+(?:(?:of|and|the|for|in|y|yr|o|de|on|&|@)\\s+){0,2}${capital})*`,
  'gu',
)

/** Every phrase with capitals, weighed by what stands around it. */
function mentionsIn(line: Line, welsh: boolean): Mention[] {
  if (line.kind === 'heading' || line.kind === 'legal' || line.kind === 'reference') return furnitureMentions(line)
  return [...line.text.matchAll(phrase)].flatMap((match) =>
    piecesOf(match[0], match.index).flatMap(({ name, start }) => {
      const before = line.text.slice(0, start)
      const after = line.text.slice(start + name.length)
      const bare = name.replace(/['’]s?$/, '')
      const weight = weightOf(bare, before, /['’]s?$/.test(name) ? `${name.slice(bare.length)}${after}` : after, welsh)
      return weight > 0 ? [{ name: bare, weight, inTitle: false, isFirst: beginsSentence(before) }] : []
    }),
  )
}

/** Of a heading, a law or a list of papers only what is plainly said to be the organisation's. */
function furnitureMentions(line: Line): Mention[] {
  const owned =
    /(?:alongside|with|behalf of|©(?: \d{4})?|copyright(?: \d{4})?)\s+((?:The )?\p{Lu}[\p{L}’'&-]*(?: (?:of |and |& )?\p{Lu}[\p{L}’'&-]*)*?)(?:['’]s?)?(?= (?:polic|procedures|safeguarding)|['’]s?\s|\s*$|[.,])/u.exec(
      line.text,
    )?.[1]
  const name = owned?.replace(/['’]s?$/, '')
  return name && isProper(name) && !name.split(' ').some((word) => neverInName.has(word.toLowerCase()))
    ? [{ name, weight: 2, inTitle: false, isFirst: false }]
    : []
}

/** Breaks a run of capitals at the words that are in no organisation's name. */
function piecesOf(found: string, start: number): { name: string; start: number }[] {
  const pieces: { name: string; start: number }[] = []
  let [name, from] = ['', start]
  const close = () => {
    const tidy = name.replace(/\s+(?:of|and|the|for|in|y|yr|o|de|on|&|@|\s)*$/u, '').replace(/[.,-]+$/, '')
    if (tidy && !isCommon(tidy)) pieces.push({ name: tidy, start: from })
    name = ''
  }
  for (const word of found.matchAll(/\S+\s*/g)) {
    const bare = word[0]
      .trim()
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .replace(/[.,]$/, '')
    const isSmall = name !== '' && /^\p{Ll}/u.test(word[0])
    const begins = word[0].trim() === 'The'
    if (neverInName.has(bare) && !isSmall && !begins) close()
    else {
      if (name === '') from = start + word.index
      name += word[0]
    }
  }
  close()
  return pieces
}

const beginsSentence = (before: string) => /(?:^|[.!?:•–]\s+|["“(]\s*)$/.test(before)

function weightOf(name: string, before: string, after: string, welsh: boolean): number {
  const isFirst = beginsSentence(before)
  const words = name.split(/\s+/).length
  const defined =
    /^,?\s*\((?:(?:also |hereafter )?(?:referred to as |known as |called )?(?:the )?["“'‘]|the (?:Club|Firm|Charity|Company|Trust|Organisation|Group)\b)/i.test(
      after,
    )
  let weight = 0
  if (defined) weight += 6
  if (/\b(?:behalf of|engaged by|employed by|involved (?:in|with)|run by|welcome to)\s+(?:the\s+)?$/i.test(before))
    weight += 3
  if (/\b[Aa]t\s+$/.test(before) && /^,?\s+(?:we\b|is\b|are\b)/.test(after)) weight += 3
  if (belongings.test(after)) weight += 2
  if (doings.test(after) && (isFirst || /\b(?:that|which|and|when|where|if)\s+$/.test(before)))
    weight += words > 1 || !isFirst ? 2 : 1
  if (/^['’]s?\s/.test(after)) weight += 1
  if (!isFirst) weight += words > 1 ? (bodyWords.test(name) ? 1.5 : 0.5) : 0
  return welsh && isFirst ? weight / 2 : weight
}
