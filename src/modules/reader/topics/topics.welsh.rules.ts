/** Adds to Welsh words the forms their first letter takes: “plentyn”, “blentyn”, “mhlentyn”, “phlentyn”. */

const forms: readonly (readonly [string, readonly string[]])[] = [
  ['ch', ['ch']],
  ['ph', ['ph']],
  ['th', ['th']],
  ['dd', ['dd']],
  ['ff', ['ff']],
  ['ng', ['ng']],
  ['ll', ['ll', 'l']],
  ['rh', ['rh', 'r']],
  ['p', ['p', 'b', 'mh', 'ph']],
  ['t', ['t', 'd', 'nh', 'th']],
  ['c', ['c', 'g', 'ngh', 'ch']],
  ['b', ['b', 'f', 'm']],
  ['d', ['d', 'dd', 'n']],
  ['g', ['g', '', 'ng']],
  ['m', ['m', 'f']],
  ...['a', 'e', 'i', 'o', 'u', 'w', 'y'].map((vowel): [string, string[]] => [vowel, [vowel, `h${vowel}`]]),
]

function formsOf(word: string): readonly string[] {
  // Short words hardly mutate, and their forms are words of their own, in Welsh or in English.
  if (word.length < 4) return [word]
  const [first, all] = forms.find(([letters]) => word.startsWith(letters)) ?? ['', ['']]
  return all.map((form) => `${form}${word.slice(first.length)}`)
}

const phraseForms = (phrase: string): readonly string[] =>
  phrase
    .trim()
    .split(/\s+/)
    .reduce<readonly string[]>((begun, word) => begun.flatMap((b) => formsOf(word).map((form) => `${b} ${form}`)), [''])

export const withMutations = (lexicon: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(lexicon).map(([meaning, words]) => [
      meaning,
      words
        .split(',')
        .flatMap(phraseForms)
        .map((form) => form.trim())
        .join(','),
    ]),
  )
