/** Writes the words of the browser's script into the attributes where govuk-frontend looks for them. */
import type { PluralWords } from './design-words.ts'

type ScriptAttributes = Record<`data-i18n.${string}`, string>

/** One attribute for each key, and one for each plural form where a key has several. */
export function scriptAttributes(words: Record<string, string | PluralWords | undefined>): ScriptAttributes {
  const attributes: ScriptAttributes = {}
  for (const [key, wording] of Object.entries(words)) {
    if (wording === undefined) continue
    if (typeof wording === 'string') attributes[`data-i18n.${key}`] = wording
    else for (const [form, text] of Object.entries(wording)) attributes[`data-i18n.${key}.${form}`] = text
  }
  return attributes
}
