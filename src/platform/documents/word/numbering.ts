/** Reads the lists of a Word file and counts along as its paragraphs come, to give each the number Word would draw. */
import { bulletSign, type NumberFormat, numberAs } from '../office/list-markers.ts'
import type { ListPlace } from '../office/passages.ts'
import type { Archive } from '../office/unzip.ts'
import { readXml } from '../office/xml.ts'
import { isOn, numberIn, wordNamespaces } from './word-names.ts'

interface Level {
  start: number
  format: NumberFormat
  /** `%1.%2` stands for the numbers of the first and second level. */
  pattern: string
  /** Every number in it is drawn in figures. */
  figures: boolean
}

interface List {
  /** Lists with one pattern count on from one another. */
  pattern: string
  starts: Map<number, number>
  levels: Map<number, Level>
}

export interface WordNumbering {
  /** Counts one on; undefined where the list is unknown or draws nothing. */
  next(list: number, level: number): ListPlace | undefined
}

const formats: Readonly<Record<string, NumberFormat>> = {
  bullet: 'bullet',
  none: 'none',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
}

const deepestLevel = 8

export function readNumbering(archive: Archive, part: string): WordNumbering {
  const lists = collectLists(archive, part)
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next(id, asked) {
      const list = lists.get(String(id))
      const level = Math.min(asked, deepestLevel)
      const shape = list?.levels.get(level)
      if (!list || !shape || shape.format === 'none') return undefined
      const own = counts.get(list.pattern) ?? []
      counts.set(list.pattern, own)
      const restart = list.starts.get(level)
      const isFirst = !begun.has(`${id} ${level}`)
      begun.add(`${id} ${level}`)
      const before = own[level]
      if (isFirst && restart !== undefined) own[level] = restart
      else own[level] = before === undefined ? shape.start : before + 1
      own.length = level + 1
      const numbered = shape.format !== 'bullet'
      return { level: level + 1, numbered, marker: numbered ? drawn(list, shape, own) : bulletSign(shape.pattern) }
    },
  }
}

function drawn(list: List, shape: Level, counts: readonly (number | undefined)[]): string {
  const text = shape.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const level = list.levels.get(Number(digit) - 1)
    const count = counts[Number(digit) - 1] ?? level?.start ?? 1
    return numberAs(shape.figures ? 'decimal' : (level?.format ?? 'decimal'), count)
  })
  return text.trim()
}

function collectLists(archive: Archive, part: string): Map<string, List> {
  const patterns = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let levels: Map<number, Level> | undefined
  let level: Level | undefined
  let list: List | undefined
  let overridden = 0
  readXml(archive, part, wordNamespaces, {
    open(name, attributes) {
      const value = attributes['w:val']
      if (name === 'w:abstractNum') {
        levels = new Map()
        patterns.set(attributes['w:abstractNumId'] ?? '', levels)
      } else if (name === 'w:num') {
        list = { pattern: '', starts: new Map(), levels: new Map() }
        lists.set(attributes['w:numId'] ?? '', list)
      } else if (name === 'w:abstractNumId' && list) {
        list.pattern = value ?? ''
        list.levels = new Map(patterns.get(list.pattern))
      } else if (name === 'w:lvlOverride') overridden = numberIn(attributes['w:ilvl']) ?? 0
      else if (name === 'w:startOverride') list?.starts.set(overridden, numberIn(value) ?? 1)
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', pattern: '', figures: false }
        const place = list ? list.levels : levels
        place?.set(numberIn(attributes['w:ilvl']) ?? 0, level)
      } else if (level) addToLevel(level, name, attributes)
    },
    close(name) {
      if (name === 'w:abstractNum') levels = undefined
      else if (name === 'w:num') list = undefined
      else if (name === 'w:lvl') level = undefined
    },
    text() {},
  })
  return lists
}

function addToLevel(level: Level, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes['w:val']
  if (name === 'w:start') level.start = numberIn(value) ?? 1
  else if (name === 'w:numFmt') level.format = formats[value ?? ''] ?? 'decimal'
  else if (name === 'w:lvlText') level.pattern = value ?? ''
  else if (name === 'w:isLgl') level.figures = isOn(attributes)
}
