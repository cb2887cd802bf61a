/** Gives the letters for signs that are drawn with a picture font, by the number the font knows them by. */

/** Of Wingdings, Wingdings 2 and Symbol, which agree in what matters here; the rest becomes a bullet. */
const signs: Readonly<Record<number, string>> = {
  8226: '•',
  40: '☎',
  42: '✉',
  74: '☺',
  80: '✓',
  82: '☑',
  111: '☐',
  163: '☐',
  168: '☐',
  183: '•',
  223: '←',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

export function symbolSign(code: string | undefined): string {
  const number = Number.parseInt(code ?? '', 16)
  if (!Number.isInteger(number)) return ''
  return signs[number >= 0xf000 && number <= 0xf0ff ? number - 0xf000 : number] ?? '•'
}

/** Such signs stand in private places, where nobody else can tell what they look like. */
export function withoutPrivateSigns(words: string): string {
  return words.replace(/[\uf000-\uf0ff]/gu, (one) => symbolSign(one.charCodeAt(0).toString(16)))
}
