/** Which lines only lead into the list below them: “Staff must not:”. */

const label =
  /^(?:signed|signature|date|dated|name|position|role|phone|tel|telephone|email|e-mail|mobile|address|print name|llofnodwyd|dyddiad|enw|ffôn)\b[^.]{0,24}:$/iu
const leadsIn =
  /\b(?:by|to|that|including|include|includes|following|never|always|not|must|should|shall|will|may|can|are|is|for|means|drwy|trwy|i|bod|canlynol|gynnwys|peidio â)$/iu

/** `text` stands before a list. Ending in a colon is the sure sign; without one it must end on a word that wants more. */
export function leadsIntoList(text: string): boolean {
  if (text.endsWith(':')) return !label.test(text)
  return !/[.!?;]["'”’)]*$/u.test(text) && leadsIn.test(text)
}

/** `text` stands before paragraphs: only a colon after several words says that they are its list. */
export function leadsIntoParagraphs(text: string): boolean {
  return text.endsWith(':') && !label.test(text) && text.split(' ').length >= 3
}

/** A paragraph that can be an item of a list whose bullets were lost. */
export function looksLikeLostItem(text: string): boolean {
  return (
    text.length <= 240 && !/[.!?:]["'”’)]*$/u.test(text.replace(/[;.]$/u, (end) => (/^\p{Ll}/u.test(text) ? '' : end)))
  )
}
