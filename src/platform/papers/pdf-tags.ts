/** Reads the tree of tags of a PDF: what each part is, what it says in place of a picture, and what on a page belongs to it. */
import type { PdfFile } from './pdf-file.ts'
import { readText } from './pdf-file.ts'
import type { PdfValue } from './pdf-syntax.ts'
import { isDictionary, isName, isReference, isText } from './pdf-syntax.ts'

export interface Tag {
  /** Of its object, where it is one of its own. */
  readonly number: number | undefined
  /** Before it is translated, which says more: `Em` where others say `Span`. */
  readonly ownRole: string
  /** After the document's own names are translated: `H1`, `P`, `Table` … */
  readonly role: string
  readonly alternative: string
  /** The letters that are meant, where those drawn come in another order or more than once. */
  readonly actualText: string | undefined
  /** Of a table's head cell, what it is the head of. */
  readonly scope: string
  readonly children: readonly (Tag | Content)[]
}

/** Something drawn on a page, by the number of the page's object and of its mark; or an object such as a link. */
export interface Content {
  readonly page: number | undefined
  readonly mark: number | undefined
}

const mostDepth = 200

/** Undefined where there is no tree. */
export function readTags(file: PdfFile): readonly Tag[] | undefined {
  const root = file.entry(file.catalogue, 'StructTreeRoot')
  if (!isDictionary(root)) return undefined
  const roles = file.entry(root, 'RoleMap')
  return childrenOf(file, roles, root.entries.get('K'), undefined, 0).filter(isTag)
}

export const isTag = (one: Tag | Content): one is Tag => 'role' in one

/** Every tag, in the order in which they are read. */
export function allTags(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...allTags(tag.children.filter(isTag))])
}

function childrenOf(
  file: PdfFile,
  roles: PdfValue,
  kids: PdfValue | undefined,
  page: number | undefined,
  depth: number,
): (Tag | Content)[] {
  const found = file.resolve(kids)
  if (depth > mostDepth || found === null) return []
  if (typeof found === 'number') return [{ page, mark: found }]
  if (Array.isArray(found)) return found.flatMap((one) => childrenOf(file, roles, one, page, depth + 1))
  if (!isDictionary(found)) return []
  const at = found.entries.get('Pg')
  const ownPage = isReference(at) ? at.reference : page
  const role = file.entry(found, 'S')
  const mark = file.entry(found, 'MCID')
  if (!isName(role)) return [{ page: ownPage, mark: typeof mark === 'number' ? mark : undefined }]
  const actual = file.entry(found, 'ActualText')
  const actualText = isText(actual) ? readText(actual) : undefined
  return [
    {
      number: isReference(kids) ? kids.reference : undefined,
      ownRole: role.name,
      role: translated(file, roles, role.name),
      alternative: readText(file.entry(found, 'Alt')) || (actualText ?? ''),
      actualText,
      scope: scopeIn(file, found.entries.get('A')),
      children: childrenOf(file, roles, found.entries.get('K'), ownPage, depth + 1),
    },
  ]
}

function translated(file: PdfFile, roles: PdfValue, role: string): string {
  let name = role
  for (let steps = 0; steps < 10; steps++) {
    const other = file.entry(roles, name)
    if (!isName(other) || other.name === name) break
    name = other.name
  }
  return name
}

function scopeIn(file: PdfFile, attributes: PdfValue | undefined): string {
  const found = file.resolve(attributes)
  const all = Array.isArray(found) ? found : [found]
  return all.map((one) => file.entry(one, 'Scope')).find(isName)?.name ?? ''
}
