/** What is looked at in a statement when topics are learned or told from learned weights: words, pairs of them, and meanings. */
import { whoActs } from './topics.agents.rules.ts'
import { phrasebook } from './topics.phrasebook.rules.ts'
import type { Named } from './topics.phrases.rules.ts'
import { nameIn } from './topics.phrases.rules.ts'

export interface Said {
  readonly text: string
  /** The heading or the line that leads into its list; empty where neither stands. */
  readonly over: string
}

export interface Feature {
  /** `group`, `close+group`; the meaning `#photo`; of what stands above `^photograph` and `^#photo`; who acts `@by-adult`. */
  readonly key: string
  /** As the reader knows it, for the reason that is shown; empty where there are no words to show. */
  readonly said: string
}

/** Words that turn the meaning of the next: they stand in pairs only. */
const turning = new Set('not no never only own before after without until if when every each other any'.split(' '))
const empty = new Set(
  `the a an of to in on and or for with is are be by as at that this it its we our us you your they their them he she
  his her i my me will must should shall may can could would have has had do doe did been being was were from which who
  whom whose what there here these those such so than then also all more most some many much into out up about over
  under between within during through per via etc ie eg am both either neither nor but while where how why yes please
  always`.split(/\s+/),
)

export function featuresOf({ text, over }: Said): Feature[] {
  const features = new Map<string, string>()
  const add = (key: string, said: string) => {
    if (!features.has(key)) features.set(key, said)
  }
  const named = nameIn(phrasebook, text)
  addWords(named, add)
  for (const [meaning, [first]] of named.found) add(`#${meaning}`, first ? wordsIn(named, first.start, first.end) : '')
  const actor = whoActs([{ named, weight: 1, peopleWeight: 1 }])
  if (actor) add(`@${actor}`, '')
  const above = nameIn(phrasebook, over)
  for (const { stem, said } of above.tokens) if (!empty.has(stem) && !turning.has(stem)) add(`^${stem}`, said)
  for (const meaning of above.found.keys()) add(`^#${meaning}`, '')
  return [...features].map(([key, said]) => ({ key, said }))
}

function addWords({ tokens }: Named, add: (key: string, said: string) => void): void {
  const words = tokens.filter(({ stem }) => !empty.has(stem))
  words.forEach(({ stem, said }, at) => {
    if (!turning.has(stem)) add(stem, said)
    const next = words[at + 1]
    if (next) add(`${stem}+${next.stem}`, `${said} ${next.said}`)
  })
}

function wordsIn({ tokens }: Named, start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map(({ said }) => said)
    .join(' ')
}
