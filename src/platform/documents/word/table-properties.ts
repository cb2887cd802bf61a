/** What the properties of a Word table say: which row names the columns, and how many columns a cell is wide. */
import type { OpenTables } from '../office/open-tables.ts'
import type { Attributes } from '../office/xml.ts'
import type { WordStyles } from './styles.ts'
import { isOn, numberIn } from './word-names.ts'

export function addTableProperty(tables: OpenTables, name: string, attributes: Attributes, styles: WordStyles): void {
  if (name === 'w:tblHeader') tables.headRow(isOn(attributes))
  else if (name === 'w:gridSpan') tables.widen(numberIn(attributes['w:val']) ?? 1)
  else if (name === 'w:tblStyle') tables.headTable(styles.other(attributes['w:val']).firstRowBold)
  // Word writes the style before it says whether the first row is to look different.
  else if (name === 'w:tblLook' && !hasFirstRow(attributes)) tables.headTable(false)
}

function hasFirstRow(attributes: Attributes): boolean {
  if (attributes['w:firstRow'] !== undefined) return isOn({ 'w:val': attributes['w:firstRow'] })
  return (Number.parseInt(attributes['w:val'] ?? '0', 16) & 0x20) !== 0
}
