/** A policy of hundreds of pages, made of the development policies over and over with other words. */
import type { GoldUnit, PolicyFile } from './read-policy-file.ts'
import { readPolicies } from './read-policy-file.ts'

/** What an A4 page of 11 points holds, headings and points included. */
const wordsAPage = 260

const changes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bstaff\b/gi, ['tutors', 'leaders', 'coaches', 'workers']],
  [/\bchildren\b/gi, ['young people', 'members', 'pupils', 'players']],
  [/\bparents\b/gi, ['carers', 'families', 'guardians', 'parents']],
  [/\bphotographs?\b/gi, ['pictures', 'images', 'films', 'portraits']],
  [/\bpolicy\b/gi, ['code', 'statement', 'document', 'policy']],
]

export function longPolicy(pages: number): PolicyFile {
  const policies = readPolicies('development')
  const units: GoldUnit[] = []
  let words = 0
  for (let part = 0; words < pages * wordsAPage; part += 1) {
    const { units: some } = policies[part % policies.length] ?? { units: [] }
    for (const unit of some) {
      const text = changed(unit.text, part)
      words += text.split(' ').length
      units.push({ ...unit, structure: unit.structure === 'title' && part > 0 ? 'h1' : unit.structure, text })
    }
  }
  const [first] = policies
  if (!first) throw new Error('There are no policies to repeat.')
  return { ...first, name: 'long', style: 'bullets=•; headings=plain line; wrap=90', units }
}

const trees = ['Ash', 'Beech', 'Cedar', 'Elm', 'Fir', 'Hazel', 'Larch', 'Maple', 'Oak', 'Pine', 'Rowan', 'Willow']

/** In words, since lines that differ in their numbers alone look like the tops of pages. */
function houseOf(part: number): string {
  return `${trees[part % trees.length]} ${trees[Math.floor(part / trees.length) % trees.length]} House`
}

/** What stands word for word on page after page would be taken for what is printed around the text. */
function changed(text: string, part: number): string {
  const said = changes.reduce(
    (sentence, [word, others]) => sentence.replace(word, others[part % others.length] ?? ''),
    text,
  )
  return part === 0 ? said : said.replace(/([.:;?!]?)$/, ` in ${houseOf(part)}$1`)
}
