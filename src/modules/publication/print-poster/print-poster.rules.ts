/** A poster as a paper: helplines first, then where the policy can be read. */
import type { ShownLine } from '#modules/helplines/index.ts'
import type { Block, Paper } from '#platform/papers/paper.ts'
import { type BasicLine, publicWords } from '../publication.words.ts'
import { posterWords } from './print-poster.words.ts'

/** More than that is too small to be read from two steps away. */
const mostLines = 5

export interface PosterGiven {
  readonly page: { readonly name: string }
  readonly lines: readonly ShownLine[]
  readonly basics: readonly BasicLine[]
  readonly address: string
  readonly code: string
  /** The day on which it is printed. */
  readonly madeOn: string
}

export interface PosterLine {
  readonly title: string
  readonly reach: string
}

/** For emergencies and for children first, whichever the organisation shows; then the others, as they stand. */
export function posterLines({ lines, basics }: Pick<PosterGiven, 'lines' | 'basics'>): PosterLine[] {
  const words = publicWords.en
  const first = (['emergency', 'children'] as const).flatMap((purpose) => [
    ...basics
      .filter((one) => one.purpose === purpose)
      .map(({ phone }) => ({ title: words.basic[purpose].title, reach: phone })),
    ...lines.filter((one) => one.purpose === purpose).map(posterLine),
  ])
  const others = lines.filter(({ purpose }) => purpose !== 'emergency' && purpose !== 'children').map(posterLine)
  return [...first, ...others].filter(({ reach }) => reach !== '').slice(0, mostLines)
}

const posterLine = ({ title, phone, web }: ShownLine): PosterLine => ({ title, reach: phone || web })

/** `kept.example.org/public/rowan-tree`: as people say it. */
export function spokenAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}

export function posterPaper(given: PosterGiven): Paper {
  const { page, address, code, madeOn } = given
  const facts: Block = {
    kind: 'facts',
    pairs: posterLines(given).map(({ title, reach }) => ({ term: title, answer: [{ text: reach, bold: true }] })),
  }
  return {
    title: posterWords.title,
    language: 'en',
    isPoster: true,
    author: page.name,
    description: posterWords.description(page.name),
    madeOn,
    blocks: [
      { kind: 'paragraph', text: posterWords.why },
      facts,
      { kind: 'heading', level: 1, text: posterWords.rules(page.name) },
      { kind: 'figure', svg: code, alt: posterWords.codeAlt(address), caption: posterWords.scan },
      { kind: 'paragraph', text: [{ text: spokenAddress(address), bold: true, link: address }] },
    ],
  }
}
