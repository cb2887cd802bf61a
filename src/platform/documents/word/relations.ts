/** Reads what a part of a Word file refers to: its headers, its notes, and files that lie elsewhere. */
import type { Archive } from '../office/unzip.ts'
import { readXml } from '../office/xml.ts'

export interface Relation {
  /** The last word of its type: `header`, `footnotes`, `image`. */
  readonly kind: string
  /** Its place in the archive; what is outside of it is never looked at. */
  readonly target: string
  readonly outside: boolean
}

export type Relations = ReadonlyMap<string, Relation>

export function relationsOf(archive: Archive, part: string): Relations {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const found = new Map<string, Relation>()
  readXml(
    archive,
    `${folder}_rels/${part.slice(folder.length)}.rels`,
    {},
    {
      open(name, attributes) {
        if (!name.endsWith('Relationship')) return
        const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? ''
        const outside = attributes['TargetMode'] === 'External'
        found.set(attributes['Id'] ?? '', { kind, outside, target: placeOf(folder, attributes['Target'] ?? '') })
      },
      close() {},
      text() {},
    },
  )
  return found
}

export function targetOf(relations: Relations, kind: string): string | undefined {
  return [...relations.values()].find((relation) => relation.kind === kind && !relation.outside)?.target
}

function placeOf(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  return path.join('/')
}
