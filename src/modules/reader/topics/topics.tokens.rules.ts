/** Cuts a statement into words that can be compared: one spelling for British, Irish and American, hyphens and endings folded. */

export interface Token {
  /** As compared with `=like`: lower case, one spelling. */
  readonly word: string
  /** As compared otherwise: without its ending. */
  readonly stem: string
  /** As the reader knows it. */
  readonly said: string
}

/** What stands before a hyphen and belongs to the word after it: “e-safety”, “wi-fi”, “log-in”. */
const joining = new Set(
  'e wi log co re pre live anti un sub web pass user photo smart lap cyber video on up pod multi micro'.split(' '),
)
/** Words that only look as if they had an ending. */
const whole = new Set(
  'evening meeting setting building letting lettings morning nothing something anything everything during including writing clothing being wellbeing string spring bring thing setting settings evenings meetings buildings news always across process access address press pass less unless lens bus gas does was has its this us as is yes'.split(
    ' ',
  ),
)
const beforeHyphen = /(?<=(?:^|\P{L})(\p{L}{1,5}))[-‐‑](?=\p{L})/gu
const piece = /\p{L}+(?:'\p{L}+)*|\d+(?::\d+)?\p{L}*/gu

/** What runs on longer than this is no sentence; its topic is read from where it begins. */
const longest = 4000

export function tokensOf(text: string): readonly Token[] {
  return [...plain(text.slice(0, longest)).matchAll(piece)].map(([found]) => {
    const word = oneSpelling(found.replace(/'s$/, '').replaceAll("'", ''))
    return { word, stem: stemOf(word), said: found }
  })
}

function plain(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[‘’ʼ`´]/gu, "'")
      // Welsh runs its article and pronouns on: “gyda'r plant”, “â'u rhieni”.
      .replace(/'(?=(?:r|n|u|w|i|ch|th)\b)/gu, ' ')
      .replace(/\be[-‐‑]\s*safety\b/gu, 'esafety')
      .replace(beforeHyphen, (hyphen, before: string) => (joining.has(before) ? '' : hyphen))
  )
}

const otherSpelling = /iz(?:e|ing|ation)|behavior|counselor|enroll|program|center|defense|license|judgement/

function oneSpelling(word: string): string {
  if (word.length < 6 || !otherSpelling.test(word)) return word
  return word
    .replace(/iz(e[ds]?|ing|ations?|ers?)$/, 'is$1')
    .replace(/^(mis)?behavior/, '$1behaviour')
    .replace(/^counselor/, 'counsellor')
    .replace(/^enroll/, 'enrol')
    .replace(/^program(s?)$/, 'programme$1')
    .replace(/^center(s?)$/, 'centre$1')
    .replace(/^defense(s?)$/, 'defence$1')
    .replace(/^license/, 'licence')
    .replace(/^judgement/, 'judgment')
}

/** “naming” is of “name” and “tagging” of “tag”. */
function uncut(cut: string): string {
  if (cut.length === 3 && /^[^aeiou][aeiou][^aeiouwxy]$/.test(cut)) return `${cut}e`
  return cut.replace(/([bdgmnprt])\1$/, '$1')
}

/** Light on purpose: plural, -ed, -ing and a silent e, so that “share”, “shares”, “shared” and “sharing” are one word and “care” and “car” are two. */
export function stemOf(word: string): string {
  if (word.length < 4 || whole.has(word)) return word.length > 6 ? word.replace(/ings$/, 'ing') : word
  let stem = word
  if (/[^s]ies$/.test(stem) && stem.length > 5) stem = `${stem.slice(0, -3)}y`
  else if (/(?:s|x|z|ch|sh)es$/.test(stem) && stem.length > 5) stem = stem.slice(0, -2)
  else if (/[^siu]s$/.test(stem)) stem = stem.slice(0, -1)
  const cut = /ied$/.test(stem) ? `${stem.slice(0, -3)}y` : stem.replace(/(?:ing|ed)$/, '')
  if (cut.length >= 4 || (cut.length === 3 && cut !== stem && /[^aeiou]$/.test(cut) && /[aeiou]/.test(cut))) {
    if (cut !== stem) stem = uncut(cut)
  }
  return stem.length >= 5 ? stem.replace(/e$/, '') : stem
}
