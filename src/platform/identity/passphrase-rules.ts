/** May this be somebody's passphrase? Long enough, and not what a guesser would try first; nothing else is asked. */
import type { IsCommon } from './common-passphrases.ts'
import { lengthSaidOnce, type Marks, markRepeats, markSequences, markWords, readings } from './predictable-parts.ts'

export type PassphraseReason =
  | { readonly kind: 'too-short'; readonly needs: number; readonly has: number }
  | { readonly kind: 'too-long'; readonly most: number }
  /** In the list of common and breached ones, or one or two of them with a little added. */
  | { readonly kind: 'common' }
  /** Mostly made of words that belong to the person, their organisation or this program. */
  | { readonly kind: 'about-you' }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'sequential' }

export interface PassphraseSurroundings {
  readonly hasSecondFactor: boolean
  /** Whole names and addresses as they are written: the person's, the organisation's, the program's. */
  readonly about: readonly string[]
  readonly isCommon: IsCommon
}

/** In code points after NFC. */
export const longestPassphrase = 200
const shortestAlone = 15
const shortestWithSecondFactor = 8
const fewestDifferentLetters = 5
const shortestPiece = 3
const shortestCommon = 4
const longestDecoration = 6
const separators = /[\s\p{Pd}_.,;:/]+/gu
const notLetters = /[^\p{L}\p{N}]+/gu

/** The one form that is counted, judged and hashed: an é typed on another keyboard is the same é. */
export function normalisedPassphrase(typed: string): string {
  return typed.normalize('NFC')
}

export function shortestPassphrase(hasSecondFactor: boolean): number {
  return hasSecondFactor ? shortestWithSecondFactor : shortestAlone
}

/** Every reason to refuse it; none where it may be used. */
export function reasonsAgainst(typed: string, around: PassphraseSurroundings): PassphraseReason[] {
  const needs = shortestPassphrase(around.hasSecondFactor)
  const letters = [...normalisedPassphrase(typed)]
  if (letters.length === 0) return [{ kind: 'too-short', needs, has: 0 }]
  if (letters.length > longestPassphrase) return [{ kind: 'too-long', most: longestPassphrase }]
  const lower = letters.join('').toLowerCase()
  const said = [...lower.replaceAll(separators, '')]
  const reasons: PassphraseReason[] = letters.length < needs ? [{ kind: 'too-short', needs, has: letters.length }] : []
  const pattern = patternOf(said, needs, piecesOf(around.about))
  if (pattern.reason) reasons.push(pattern.reason)
  const rest = pattern.rest.length < needs ? pattern.rest.join('') : ''
  const forms = [lower, said.join(''), lower.replaceAll(notLetters, ''), rest]
  if (forms.some((text) => isCommonInside(text, around.isCommon))) reasons.push({ kind: 'common' })
  return reasons
}

/** What it is mostly made of, if that can be guessed, and the letters that belong to no pattern. */
function patternOf(said: readonly string[], needs: number, about: readonly string[]) {
  const found: [PassphraseReason['kind'] & ('about-you' | 'sequential' | 'repeated'), Marks][] = [
    ['about-you', markWords(said, about)],
    ['sequential', markSequences(said)],
    ['repeated', markRepeats(said)],
  ]
  const rest = said.filter((_, place) => found.every(([, marks]) => !marks[place]))
  const [most] = found.toSorted(([, one], [, other]) => countMarked(other) - countMarked(one))
  const isSaidAgain = lengthSaidOnce(said) < Math.min(needs, said.length)
  const isOneNote = new Set(said).size < fewestDifferentLetters
  // What is left of a long one may be a passphrase by itself, whatever else was put around it.
  const isMostlyGuessed = rest.length * 2 < said.length && rest.length < needs
  const kind = isMostlyGuessed ? most?.[0] : isSaidAgain || isOneNote ? 'repeated' : undefined
  return { rest, reason: kind && { kind } }
}

/** `Riverside Youth, amira@example.org` → riverside, youth, amira, example, org. */
function piecesOf(about: readonly string[]): string[] {
  const pieces = about.flatMap((text) => text.normalize('NFC').toLowerCase().split(notLetters))
  return [...new Set(pieces)].filter((piece) => [...piece].length >= shortestPiece)
}

/** One entry of the list, one with a little around it, or two side by side: a guesser tries all of these early. */
function isCommonInside(text: string, isCommon: IsCommon): boolean {
  const candidates = coresOf(text).flatMap((core) => readings([...core]).map((reading) => reading.join('')))
  return candidates.some((candidate) => isCommon(candidate) || isTwoCommon(candidate, isCommon))
}

/**
 * The text with and without the digits and signs at either end: `dragon` of `1dragon!!`. Only where they are few: many
 * may be what makes it strong.
 */
function coresOf(text: string): string[] {
  const ended = text.replace(/[^\p{L}]+$/u, '')
  const cores = [ended, text.replace(/^[^\p{L}]+/u, ''), ended.replace(/^[^\p{L}]+/u, '')]
  const isCore = (core: string) => core.length >= shortestCommon && text.length - core.length <= longestDecoration
  return [text, ...cores.filter(isCore)]
}

function isTwoCommon(text: string, isCommon: IsCommon): boolean {
  for (let cut = shortestCommon; cut <= text.length - shortestCommon; cut += 1) {
    if (isCommon(text.slice(0, cut)) && isCommon(text.slice(cut))) return true
  }
  return false
}

function countMarked(marks: Marks): number {
  return marks.filter(Boolean).length
}
