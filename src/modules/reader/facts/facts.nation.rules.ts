/** Says which nation a policy was written for, where its words tell. */
import { type Nation, nations } from '../reader.words.ts'
import { isWelsh, type Line } from './facts.lines.rules.ts'
import { nationSigns, weightOfWelsh } from './facts.nation.lexicon.ts'

/** Null without a sign, and where two nations are meant as plainly as each other. */
export function nationOf(lines: readonly Line[], title = ''): Nation | null {
  const text = [title, ...lines.map((line) => line.text)].join('\n')
  const scores = new Map<Nation, number>(nations.map((nation) => [nation, 0]))
  for (const [nation, weight, sign] of nationSigns) {
    // The same words said ten times are one sign.
    const said = new Set([...text.matchAll(sign)].map(([found]) => found.toLowerCase()))
    scores.set(nation, (scores.get(nation) ?? 0) + weight * Math.min(said.size, 3))
  }
  if (isWelsh(lines)) scores.set('wales', (scores.get('wales') ?? 0) + weightOfWelsh)
  const [first, second] = [...scores].sort(([, one], [, other]) => other - one)
  return first && first[1] > 0 && first[1] > (second?.[1] ?? 0) ? first[0] : null
}
