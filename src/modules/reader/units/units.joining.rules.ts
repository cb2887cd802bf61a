/** Whether a block goes on in the next one, because a page, a bullet or a blank line broke its sentence in two. */

/** No clause ends on one of these, whatever stands before it. */
const neverLast = new Set(
  (
    'a an the my our your their its his whose every each this these those no some any very such than because although unless whether ' +
    'while if of and or nor but must should shall will would may might is are was were be been being has have had do does not ' +
    'which who into onto upon from with without between among during per via y yr ein eu fy ei ac neu a’r i’r o’r'
  ).split(' '),
)

/** Usually inside a clause, but English also strands them: “the groups they belong to”. */
const seldomLast = new Set(
  'to for by at as in on after before under through against towards toward about over their can that'.split(' '),
)

const asList = (words: string) => new Set(words.split(' '))
const determiners = asList(
  'a an the my our your their its all any every each no this these those both some i we you they he she it',
)
const lowerStart = /^["'“‘(]*\p{Ll}/u
const ended = /[.!?…:;]["'”’)\]]*$/u
const looksLikeAddress = /(?:https?:\/\/|www\.|@|\.(?:org|com|uk|net|ie|cymru|wales)\b)\S*>?$/iu

type Opening = 'gerund' | 'determiner' | 'other'

function openingOf(text: string): Opening {
  const first = (/[\p{L}'’-]+/u.exec(text)?.[0] ?? '').toLowerCase()
  if (determiners.has(first)) return 'determiner'
  return /^\p{L}{2,}ing$/u.test(first) ? 'gerund' : 'other'
}

function lastWordOf(text: string): string {
  return (/([\p{L}'’-]+)$/u.exec(text)?.[1] ?? '').toLowerCase()
}

/** How most items of a list begin; undefined where they begin in different ways. */
export function openingOfMost(items: readonly string[]): Opening | undefined {
  for (const opening of ['gerund', 'determiner'] as const) {
    if (items.filter((item) => openingOf(item) === opening).length * 2 > items.length) return opening
  }
  return undefined
}

/** `others` are the remaining items of the same list: what begins like them is an item of its own. */
export function itemGoesOn(item: string, next: string, others: readonly string[]): boolean {
  const last = lastWordOf(item)
  if (last === '' || ended.test(item)) return false
  const pattern = openingOfMost(others)
  const likeTheRest = pattern !== undefined && openingOf(next) === pattern
  if (last === 'and' || last === 'or') return !likeTheRest && !lowerListEnd(item) && pattern !== undefined
  if (neverLast.has(last)) return !likeTheRest || /^(?:the|a|an|their|our|my|your|its|of)$/u.test(last)
  return seldomLast.has(last) && pattern !== undefined && !likeTheRest
}

/** “…within earshot, and”: the word ties two items and breaks none. */
function lowerListEnd(item: string): boolean {
  return /[,;]\s*(?:and|or)$/iu.test(item)
}

/** A paragraph that a blank line or a page broke: what follows goes on in lower case, or what came before cannot end there. */
export function paragraphGoesOn(text: string, next: string, underLead: boolean): boolean {
  if (text === '' || ended.test(text) || looksLikeAddress.test(text)) return false
  const last = lastWordOf(text)
  const isOpen = neverLast.has(last) || /[,–-]$/u.test(text)
  if (lowerStart.test(next)) return isOpen || (!underLead && text.split(' ').length >= 6)
  return neverLast.has(last) && last !== 'not' && !underLead && text.split(' ').length >= 6
}
