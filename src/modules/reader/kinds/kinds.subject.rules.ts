/** What a subject is about, and whether it is one or many. */
import { isAdverb, isPreposition } from './kinds.small.rules.ts'

const plural = /(?:^staff|^people|^children|^clergy|^media|^police|^youth|women|men|[^su]s)$/u

export function isPlural(word: string): boolean {
  return plural.test(word) && !isPreposition(word)
}

const headStop =
  /^(?:of|who|whom|which|that|whose|where|when|in|on|at|for|with|from|to|by|about|between|through|via|during|without|within|under|over|using|used|involving|involved|working|taken|given|made|shared|sent|posted|against|,|\(|–|—|"|:)$/u

/** The noun a subject is about: “recordings” of “the recordings of a call that were made”. */
export function headOf(subject: readonly string[]): string {
  if (subject[0] === 'whoever') return 'whoever'
  let end = subject.findIndex((word, at) => at > 0 && headStop.test(word))
  if (end < 0) end = subject.length
  for (let at = end - 1; at >= 0; at -= 1) {
    const word = subject[at] ?? ''
    if (word === 'or' || word === 'and' || word === '"' || isAdverb(word)) continue
    return word.replace(/'s?$/u, '')
  }
  return ''
}
