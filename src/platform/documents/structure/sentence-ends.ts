/** What the beginning and the end of a line say of its sentence. All look at a few signs only, however long the line. */

export function beginsLower(text: string): boolean {
  return /^["'“‘([]?\p{Ll}/u.test(text.slice(0, 3))
}

/** The end of a sentence, of a clause of a list, or of what leads to one. */
export function isEnded(text: string): boolean {
  return /[.!?:;…][)\]"'”’*_]*$/u.test(tailOf(text, 8))
}

/** The last signs of a line, without the white space behind them. */
function tailOf(text: string, length: number): string {
  return text
    .slice(-length - 40)
    .trimEnd()
    .slice(-length)
}

/** "…; and": a clause of a list that goes on in the next. */
export function isClause(text: string): boolean {
  return /[;,](?:\s+(?:and|or|ac|neu|a))?$/u.test(tailOf(text, 8))
}

/** A word after which no sentence stops, in English and in Welsh. */
const hanging =
  /(?:^|[\s(])(?:a|an|and|any|are|as|at|be|by|for|from|has|have|if|in|into|is|its|may|must|not|of|on|or|our|shall|should|that|the|their|this|to|when|which|who|will|with|your|ac|ar|eu|gan|gyda|i|neu|o|sy|yn|yr?|&)$|,$/u

export function isHanging(text: string): boolean {
  return hanging.test(tailOf(text, 12))
}

/** "Name: …", "Signed:", "Date:": a line of a form, never the middle of a sentence. */
export function isKeyed(text: string): boolean {
  return /^\p{Lu}[\p{L}/ '’()-]{1,40}:(?:\s|$)/u.test(text.slice(0, 60))
}

/** A phone number, an e-mail or a web address stands at its beginning. */
export function isAddress(text: string): boolean {
  return /^(?:\(?\+?\d[\d\s()-]{5,}|\S{1,64}@\S{3,}|https?:\/\/|www\.)/u.test(text.slice(0, 80))
}

export function countWords(text: string): number {
  return text.slice(0, 2000).split(/\s+/u).filter(Boolean).length
}

export function isCapitals(text: string): boolean {
  const letters = text.slice(0, 400).replace(/[^\p{L}]/gu, '')
  return letters.length >= 4 && letters === letters.toUpperCase() && /\p{Lu}{3}/u.test(text)
}
