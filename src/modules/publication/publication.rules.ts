/** What an address word may be, what a copy is called, and which numbers stand on every page. */
import { type BasicLine, basicLines, type CopyFormat } from './publication.words.ts'

/** Kept's own pages begin with these, or might. */
const reserved: ReadonlySet<string> = new Set(['reach', 'report', 'help', 'kept', 'tell', 'cymraeg', 'public', 'new'])

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export function isSlug(text: string): boolean {
  return text.length >= 3 && text.length <= 40 && SLUG.test(text)
}

export function isReserved(slug: string): boolean {
  return reserved.has(slug)
}

/** Stands for whatever cannot be an address, so that asking for it is the same work. */
export const noSlug = '-'

/** What is looked up for a text in the address bar. */
export function slugToFind(text: string | undefined): string {
  return text !== undefined && isSlug(text) ? text : noSlug
}

/** From the organisation's name: `Rowan Tree Music` gives `rowan-tree-music`; empty where nothing of it can stand. */
export function suggestedSlug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return isSlug(words) && !isReserved(words) ? words : ''
}

/** Letters, digits and dashes alone: `online-safety-policy-2.pdf`. */
export function copyName(title: string, number: number, format: CopyFormat): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${words || 'policy'}-${number}.${format}`
}

/** Numbers that the organisation has chosen nothing for. */
export function missingBasics(shown: readonly { purpose: string }[]): BasicLine[] {
  return basicLines.filter((basic) => !shown.some(({ purpose }) => purpose === basic.purpose))
}

interface HeadedSection {
  readonly heading: { readonly text: string } | undefined
}

/** A policy often begins with its own title, which stands above it already. */
export function withoutTitleAgain<Section extends HeadedSection>(
  title: string,
  sections: readonly Section[],
): Section[] {
  const [first, ...others] = sections
  const plain = (text: string) => text.trim().toLowerCase()
  if (!first?.heading || plain(first.heading.text) !== plain(title)) return [...sections]
  return [{ ...first, heading: undefined }, ...others]
}
