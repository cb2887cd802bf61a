/** What a browser prints before an item of a list. */
import type { Attributes, OpenList } from './element-state.ts'

/** Counts the item as well. */
export function listMarker(list: OpenList | undefined, attributes: Attributes): string {
  if (!list?.ordered) return '•'
  const value = Number(attributes['value'])
  list.count = Number.isInteger(value) && attributes['value'] ? value : list.count + 1
  return `${numeral(list.count, list.numbering)}.`
}

function numeral(count: number, numbering: string): string {
  if (count < 1 || count > 200) return String(count)
  if (numbering === 'a' || numbering === 'A') {
    const letters = lettersOf(count)
    return numbering === 'A' ? letters.toUpperCase() : letters
  }
  if (numbering === 'i' || numbering === 'I') {
    const roman = romanOf(count)
    return numbering === 'i' ? roman.toLowerCase() : roman
  }
  return String(count)
}

function lettersOf(count: number): string {
  const last = String.fromCharCode(97 + ((count - 1) % 26))
  return count > 26 ? lettersOf(Math.floor((count - 1) / 26)) + last : last
}

function romanOf(count: number): string {
  const signs = [
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const
  let left = count
  let roman = ''
  for (const [sign, worth] of signs) {
    for (; left >= worth; left -= worth) roman += sign
  }
  return roman
}
