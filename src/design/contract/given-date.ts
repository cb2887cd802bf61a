/** The parts of a date a govuk-frontend fixture gives in one of its several ways. */
import { type DatePart, dateParts } from '../date-input/date-input.tsx'
import { englishWords } from '../design-words.ts'
import type { FixtureOptions, ItemOptions } from './fixture.ts'

const asString = (value: string | number | undefined) => (value === undefined ? undefined : String(value))

export function dateOptions(o: FixtureOptions) {
  const given = (part: DatePart) => o.items?.find(({ name }) => name === part) ?? o[part]
  const parts = dateParts.filter((part) =>
    o.items?.length ? o.items.some(({ name }) => name === part) : o[part] !== false,
  )
  const wrong = wrongParts(parts.map((part) => [part, given(part)]))
  const values = Object.fromEntries(parts.map((part) => [part, asString(partValue(o, part, given(part)))]))
  const words = { ...englishWords }
  for (const part of parts) words[part] = labelOf(given(part)) ?? englishWords[part]
  return { parts, values, words, ...(wrong.length > 0 && { wrong }) }
}

/** Some parts may be marked wrong, or some marked right and the rest meant. */
function wrongParts(parts: readonly (readonly [DatePart, ItemOptions | false | undefined])[]): DatePart[] {
  const marked = parts.filter(([, given]) => isWrong(given))
  const unmarked = parts.filter(([, given]) => given && given.error === false)
  const wrong = marked.length > 0 || unmarked.length === 0 ? marked : parts.filter((part) => !unmarked.includes(part))
  return wrong.map(([part]) => part)
}

function isWrong(part: ItemOptions | false | undefined): boolean {
  return part ? Boolean(part.error || part.classes?.includes('govuk-input--error')) : false
}

function labelOf(part: ItemOptions | false | undefined): string | undefined {
  return part ? part.label : undefined
}

function partValue(o: FixtureOptions, part: DatePart, given: ItemOptions | false | undefined) {
  if (given && given.value !== undefined) return given.value
  return Array.isArray(o.values) ? undefined : o.values?.[o.namePrefix ? `${o.namePrefix}-${part}` : part]
}
