/** A policy as a paper to keep: as everybody may read it, or whole for those who act for the organisation. */
import type { VersionToShow } from '#modules/policy/index.ts'
import type { Block, Paper } from '#platform/papers/paper.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { Language } from '#platform/text/language.ts'
import { paperPhrases } from './publication.paper.words.ts'
import { withoutTitleAgain } from './publication.rules.ts'

/** Raised whenever what writes a copy, or the phrases in it, change: a copy that was kept is then made again. */
export const copyEdition = 2

export interface PublicPaperGiven {
  readonly version: VersionToShow
  readonly name: string
  readonly language: Language
  readonly leavesOut: boolean
}

/** What the public page shows of the policy, and no more. */
export function publicPaper({ version, name, language, leavesOut }: PublicPaperGiven): Paper {
  const words = paperPhrases[language]
  const note: Block[] = leavesOut ? [{ kind: 'note', text: words.leftOut }] : []
  return paperOf({ version, name, language, facts: [], before: note })
}

/** The words as they were adopted, with who signed. */
export function memberPaper(version: VersionToShow, name: string): Paper {
  const words = paperPhrases.en
  const { adopter } = version
  return paperOf({
    version,
    name,
    language: 'en',
    facts: [{ term: words.adoptedBy, answer: `${adopter.name}, ${adopter.role}` }],
    before: [],
  })
}

interface PaperParts {
  readonly version: VersionToShow
  readonly name: string
  readonly language: Language
  readonly facts: readonly { term: string; answer: string }[]
  readonly before: readonly Block[]
}

function paperOf({ version, name, language, facts, before }: PaperParts): Paper {
  const words = paperPhrases[language]
  const day = (on: string) => dayInWords(on, language)
  const pairs = [
    { term: words.version, answer: String(version.number) },
    { term: words.adopted, answer: day(version.adoptedOn) },
    ...facts,
    { term: words.nextReview, answer: day(version.nextReviewOn) },
  ]
  return {
    title: version.title,
    language,
    author: name,
    description: words.description(version.title, name),
    madeOn: version.adoptedOn,
    blocks: [{ kind: 'facts', pairs }, ...before, ...blocksOf(version)],
  }
}

/** A line that leads into what stands below it is no heading. */
function blocksOf({ title, sections }: VersionToShow): Block[] {
  return withoutTitleAgain(title, sections).flatMap(({ heading, points }): Block[] => {
    const list: Block[] = points.length > 0 ? [{ kind: 'list', items: points.map(({ text }) => text) }] : []
    if (!heading) return list
    if (heading.level === 0) return [{ kind: 'paragraph', text: [{ text: heading.text, bold: true }] }, ...list]
    return [{ kind: 'heading', level: levelOf(heading.level), text: heading.text }, ...list]
  })
}

function levelOf(level: number): 1 | 2 | 3 | 4 {
  if (level === 1 || level === 2 || level === 3) return level
  return 4
}
