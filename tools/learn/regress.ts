/** Logistic regression over several answers, the same every time: how much each feature speaks for each answer. */

export interface Lesson<Answer extends string> {
  readonly features: readonly string[]
  /** How much each answer is right, together 1. */
  readonly wanted: Readonly<Partial<Record<Answer, number>>>
  /** How much it counts beside others. */
  readonly weight: number
}

/** By feature, then by answer in the order given. */
export type Weights = ReadonlyMap<string, Float64Array>

export interface HowToLearn {
  readonly rounds: number
  /** How strongly a weight is drawn back to nothing. */
  readonly pull: number
  /** The share of features that a lesson goes without each time, so that none is leant on alone. */
  readonly left: number
}

const step = 0.5

export function regress<Answer extends string>(
  lessons: readonly Lesson<Answer>[],
  answers: readonly Answer[],
  { rounds, pull, left }: HowToLearn,
): Weights {
  const names = [...new Set(lessons.flatMap(({ features }) => features))].sort()
  const places = new Map(names.map((name, place) => [name, place]))
  const width = answers.length
  const state: State = {
    width,
    weights: new Float64Array(names.length * width),
    seen: new Float64Array(names.length * width).fill(1e-6),
    pull,
  }
  const rows = lessons.map(({ features, wanted, weight }) => ({
    places: Int32Array.from(features, (name) => places.get(name) ?? 0),
    wanted: Float64Array.from(answers, (answer) => wanted[answer] ?? 0),
    weight,
  }))
  const random = dice()
  const order = rows.map((_, at) => at)
  const mean = new Float64Array(state.weights.length)
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random)
    for (const at of order) {
      const row = rows[at]
      if (row) learnFrom({ ...row, heard: row.places.filter(() => random() >= left) }, state)
    }
    if (round * 2 >= rounds) addTo(mean, state.weights, Math.floor(rounds / 2))
  }
  return new Map(names.map((name, place) => [name, mean.slice(place * width, (place + 1) * width)]))
}

interface Row {
  readonly places: Int32Array
  readonly wanted: Float64Array
  readonly weight: number
}

interface State {
  readonly width: number
  readonly weights: Float64Array
  /** Adagrad's sums of squares. */
  readonly seen: Float64Array
  readonly pull: number
}

/** The mean of the later rounds is steadier than the last of them. */
function addTo(mean: Float64Array, weights: Float64Array, rounds: number): void {
  for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / rounds
}

function learnFrom(
  { places, heard, wanted, weight }: Row & { readonly heard: Int32Array },
  { width, weights, seen, pull }: State,
): void {
  const scale = 1 / Math.sqrt(places.length + 1)
  const chances = chancesOf(heard, weights, { width, scale })
  for (let answer = 0; answer < width; answer += 1) {
    const off = ((chances[answer] ?? 0) - (wanted[answer] ?? 0)) * weight
    for (const place of heard) {
      const at = place * width + answer
      const slope = off * scale + pull * (weights[at] ?? 0)
      const sum = (seen[at] ?? 0) + slope * slope
      seen[at] = sum
      weights[at] = (weights[at] ?? 0) - (step * slope) / Math.sqrt(sum)
    }
  }
}

function chancesOf(places: Int32Array, weights: Float64Array, { width, scale }: { width: number; scale: number }) {
  const chances = new Float64Array(width)
  for (const place of places)
    for (let answer = 0; answer < width; answer += 1)
      chances[answer] = (chances[answer] ?? 0) + (weights[place * width + answer] ?? 0) * scale
  const highest = Math.max(...chances)
  let sum = 0
  for (let answer = 0; answer < width; answer += 1) {
    const chance = Math.exp((chances[answer] ?? 0) - highest)
    chances[answer] = chance
    sum += chance
  }
  return chances.map((chance) => chance / sum)
}

/** The same numbers every time. */
function dice(): () => number {
  let state = 20261120
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [one = 0, two = 0] = [order[at], order[other]]
    order[at] = two
    order[other] = one
  }
}
