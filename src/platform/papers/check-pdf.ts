/** Checks whether a PDF is built so that a screen reader can follow it: the parts of PDF/UA that a program can judge. */
import type { PdfFile } from './pdf-file.ts'
import { openPdf, readText } from './pdf-file.ts'
import { walkPage } from './pdf-marks.ts'
import type { PdfValue } from './pdf-syntax.ts'
import { isDictionary, isName } from './pdf-syntax.ts'
import type { Content, Tag } from './pdf-tags.ts'
import { allTags, isTag, readTags } from './pdf-tags.ts'

export interface PdfCheck {
  readonly says: string
  /** What is wrong, a sentence each; empty where the check is passed, or could not be made. */
  readonly faults: readonly string[]
  /** Without tags nobody can tell a heading, a table or a picture from anything else: that is not a pass. */
  readonly cannotBeTold?: true
}

/** Throws `PdfSyntaxError` for what is no PDF, is damaged or locked. Whether words make sense is for people to judge. */
export function checkPdf(bytes: Uint8Array): PdfCheck[] {
  const file = openPdf(bytes)
  const tags = readTags(file) ?? []
  return [
    { says: 'It is tagged', faults: tagFaults(file, tags) },
    { says: 'It says which language it is in', faults: languageFaults(file) },
    { says: 'It has a title, which is shown instead of the file’s name', faults: titleFaults(file) },
    { says: 'It says that it is meant to be PDF/UA', faults: identifierFaults(file) },
    ...partChecks(tags),
    { says: 'Fonts are in the file, and their letters can be read', faults: fontFaults(file) },
    { says: 'Everything on a page is part of a tag, or set aside as decoration', faults: contentFaults(file, tags) },
    { says: 'Links are part of a tag and say where they lead', faults: linkFaults(file) },
  ]
}

function partChecks(tags: readonly Tag[]): PdfCheck[] {
  const all = allTags(tags)
  const checks = [
    { says: 'Headings begin at the first level and skip none', faults: headingFaults(all) },
    {
      says: 'Tables name their columns or rows',
      faults: all.filter(({ role }) => role === 'Table').flatMap(tableFaults),
    },
    { says: 'Pictures are told in words', faults: figureFaults(all) },
  ]
  return all.length > 0 ? checks : checks.map(({ says }) => ({ says, faults: [], cannotBeTold: true }))
}

function tagFaults(file: PdfFile, tags: readonly Tag[]): string[] {
  const marked = file.entry(file.entry(file.catalogue, 'MarkInfo'), 'Marked')
  return [
    ...(marked === true ? [] : ['The file does not say that it is tagged.']),
    ...(tags.length > 0 ? [] : ['There is no tree of tags.']),
  ]
}

function languageFaults(file: PdfFile): string[] {
  const language = readText(file.entry(file.catalogue, 'Lang'))
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/i.test(language) ? [] : ['No language is given for the document.']
}

function titleFaults(file: PdfFile): string[] {
  const title = /<dc:title>.*?<rdf:li[^>]*>([^<]+)</s.exec(metadataOf(file))?.[1] ?? ''
  const shown = file.entry(file.entry(file.catalogue, 'ViewerPreferences'), 'DisplayDocTitle')
  return [
    ...(title.trim() === '' ? ['No title is given in the document’s properties.'] : []),
    ...(shown === true ? [] : ['The window would show the file’s name instead of the title.']),
  ]
}

function identifierFaults(file: PdfFile): string[] {
  const metadata = metadataOf(file)
  const is = /<pdfuaid:part>\s*[12]\s*</.test(metadata) || /\bpdfuaid:part\s*=\s*["'][12]["']/.test(metadata)
  return is ? [] : ['The document’s properties do not name PDF/UA.']
}

const metadataOf = (file: PdfFile) =>
  Buffer.from(file.content(file.catalogue.entries.get('Metadata')), 'latin1').toString('utf8')

function headingFaults(all: readonly Tag[]): string[] {
  const levels = all.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []))
  if (levels.length === 0) return ['There is no heading.']
  return levels.flatMap((level, at) => {
    const above = levels[at - 1] ?? 0
    return level > above + 1 ? [`Heading ${at + 1} is at level ${level}, after one at level ${above}.`] : []
  })
}

function tableFaults(table: Tag, at: number): string[] {
  const heads = allTags([table]).filter(({ role }) => role === 'TH')
  if (heads.length === 0) return [`Table ${at + 1} has no head cells.`]
  const without = heads.filter(({ scope }) => !['Column', 'Row', 'Both'].includes(scope))
  return without.length === 0 ? [] : [`Table ${at + 1} has ${without.length} head cells that do not say of what.`]
}

function figureFaults(all: readonly Tag[]): string[] {
  const figures = all.filter(({ role }) => role === 'Figure' || role === 'Formula')
  return figures.flatMap(({ alternative }, at) =>
    alternative.trim() === '' ? [`Picture ${at + 1} is not told in words.`] : [],
  )
}

function fontFaults(file: PdfFile): string[] {
  const fonts = new Map<PdfValue, number>()
  for (const [at, { page }] of file.pages.entries())
    walkPage(file, page, ({ text }) => {
      if (text && !fonts.has(text.font)) fonts.set(text.font, at + 1)
    })
  return Array.from(fonts).flatMap(([font, page]) => faultsOfFont(file, font, page))
}

function faultsOfFont(file: PdfFile, font: PdfValue, page: number): string[] {
  const named = file.entry(font, 'BaseFont')
  const name = isName(named) ? named.name : `on page ${page}`
  const below = file.entry(font, 'DescendantFonts')
  const descriptor = file.entry(Array.isArray(below) ? below[0] : font, 'FontDescriptor')
  const kind = file.entry(font, 'Subtype')
  const isDrawn = isName(kind) && kind.name === 'Type3'
  const isInside = isDrawn || ['FontFile', 'FontFile2', 'FontFile3'].some((one) => file.entry(descriptor, one) !== null)
  return [
    ...(isInside ? [] : [`The font ${name} is not in the file.`]),
    ...(file.content(file.entry(font, 'ToUnicode')) === '' ? [`The letters of the font ${name} cannot be read.`] : []),
  ]
}

function contentFaults(file: PdfFile, tags: readonly Tag[]): string[] {
  const tagged = new Set(contentsOf(tags).map(({ page, mark }) => `${page} ${mark}`))
  return file.pages.flatMap(({ number, page }, at) => {
    let loose = 0
    walkPage(file, page, ({ marks }) => {
      const isDecoration = marks.some(({ tag }) => tag === 'Artifact')
      if (!isDecoration && !marks.some(({ id }) => id !== undefined && tagged.has(`${number} ${id}`))) loose += 1
    })
    return loose === 0 ? [] : [`On page ${at + 1}, ${loose} things drawn belong to no tag.`]
  })
}

function contentsOf(tags: readonly (Tag | Content)[]): Content[] {
  return tags.flatMap((one) => (isTag(one) ? contentsOf(one.children) : [one]))
}

function linkFaults(file: PdfFile): string[] {
  return file.pages.flatMap(({ page }, at) => {
    const found = file.entry(page, 'Annots')
    const links = (Array.isArray(found) ? found : []).filter((one) => {
      const kind = file.entry(one, 'Subtype')
      return isDictionary(file.resolve(one)) && isName(kind) && kind.name === 'Link'
    })
    const wrong = links.filter(
      (one) => typeof file.entry(one, 'StructParent') !== 'number' || readText(file.entry(one, 'Contents')) === '',
    )
    return wrong.length === 0
      ? []
      : [`On page ${at + 1}, ${wrong.length} links are in no tag or do not say where they lead.`]
  })
}
