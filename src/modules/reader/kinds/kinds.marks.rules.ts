/** Kinds that show on their face: a signature line, a date of review, a name with its number. */
import { type GrammarReading, notBinding } from './kinds.readings.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

const bindingWord = / (?:must|shall|will|should|ought|never) /u
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter'
const date = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:${months}),? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\\d\\d\\b|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b(?:19|20)\\d\\d(?:[-/](?:0?[1-9]|1[0-2]))?\\b`,
  'iu',
)
const signs =
  /^(?:\/s\/|(?:counter)?signed\b(?=\s*(?:$|[:_.(–-]|by\b|on\b|for\b|date\b|in\b|and dated\b))|signature\b|sign(?:ed)? here\b|print(?:ed)? name|for and on behalf of|on behalf of|llofnodwyd|llofnod)(?!\p{L})/iu
const rule = /_{4,}|\.{6,}|…{3,}/u
const roleAtEnd =
  /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}\s*(?:,|–|-|\()\s*(?:(?:on behalf of|for) )?(?:the )?(?:vice[- ]|co-?|acting |interim |(?:\p{L}+ ){1,2})?(?:chair(?:man|woman|person)?|trustees?|director|managing director|secretary|head(?:teacher)?|manager|president|warden|churchwarden|chief executive|ceo|principal|founder|owner|treasurer|governor|coach|leader|vicar|minister|captain|cadeirydd|ysgrifennydd)\b[^.]{0,40}$/iu
const endorsed =
  /^(?:(?:this|the|our|it) (?:\p{L}+ ){0,6})?(?:(?:was|were|has been|is|have been) )?(?:formally |unanimously )?(?:approved|adopted|ratified|endorsed|authorised|agreed|accepted)(?: and (?:adopted|approved|signed))? (?:by|on behalf of|for the \p{L}+ by)\b|^(?:by order of|\/s\/|s \/)/u
const reviewStart =
  /^(?:date|dated|last|next|latest|previous|first|(?:this |our )?(?:policy|document) (?:last |next |was |date )*(?:review(?:ed)?|adopted|approved|date|updated?|version|issued?|revised|written|agreed|created)|policy date|document version|review(?:ed)?|revis(?:ed|ion)|updated?|issued?|version|adopted|approved|effective|created|published|ratified|agreed|written|amended|v ?\d|edition|in force from|sheet updated|implementation|to be reviewed)\b/u
const reviewed =
  / (?:was|were|has been|have been|is) (?:\p{L}+ )?(?:reviewed|updated|approved|adopted|agreed|issued|written|revised|amended|dated|produced|published) (?:on|in|at|by|during|as of)? ?/u
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/u
const phone = /(?:\+\d{2,3}[\s\d()-]{7,}\d|\b0\d[\d\s()-]{6,}\d\b|\b(?:116 ?\d{3}|999|112|101|111|911|988)\b)/u
const url =
  /(?:https?:\/\/|www\.)\S+|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:org|com|net|uk|ie|gov|wales|cymru|scot|example)(?:\/\S*)?/u
const reaching =
  / (?:contact(?:ed)?|call|calls|ring|phone|telephone|email|e-mail|text|reach(?:ed)?|speak|talk|touch|write|visit|tel|available|helpline|number) /u
const contactLabel =
  /^(?:name|phone|telephone|tel|mobile|email|e-mail|address|website|web|phone ?\/ ?email|contact|helpline|emergency|out of hours|enw|ffôn|e-bost)s? ?(?:number|address|details|no)? ?[:–-]/iu
const role =
  /\b(?:officer|lead|leads|coordinator|co-ordinator|dsl|dlp|dso|ddsl|deputy|safeguarding|champion|person|helpline|childline|nspcc|manager|chair|trustee|director|head|counsel+or|adviser|advisor|designated|welfare|swyddog|arweinydd|dirprwy|cydlynydd|police|lado|social care|children['’]s services|secretary|principal)\b/iu
const named =
  /(?:^|[:,–(-]|\bis|\bare|\byw) ?(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Revd)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}\s*(?:[.,;()–-]|$)/u
export function isDated(tokens: Tokens): boolean {
  return date.test(tokens.written)
}

export function hasAddress(tokens: Tokens): boolean {
  return email.test(tokens.written) || phone.test(tokens.written)
}

export function hasLink(tokens: Tokens): boolean {
  return url.test(tokens.written.replace(email, ''))
}

/** A name that stands as a signature, or a line left blank for one. */
export function signOffMark(tokens: Tokens): GrammarReading | undefined {
  const { written, flat } = tokens
  if (signs.test(written)) return notBinding('sign-off', 0.93, tokens.words[0] ?? '', 'strong')
  if (rule.test(written)) return notBinding('sign-off', 0.8, '____', 'strong')
  if (endorsed.test(flat.trim()) && !bindingWord.test(flat))
    return notBinding('sign-off', 0.8, endorsed.exec(flat.trim())?.[0] ?? '', 'strong')
  if (roleAtEnd.test(written) && !hasAddress(tokens) && !bindingWord.test(flat))
    return notBinding('sign-off', 0.68, 'a name and a role', 'strong')
  return undefined
}

/** `isTold`: it tells what is done now, so that “Agreed: we meet each May” is no date of agreement. */
export function reviewMark(tokens: Tokens, isTold: boolean): GrammarReading | undefined {
  const { written, flat, words } = tokens
  const dated = date.test(written)
  if (dated && words.length <= 4 && !/ (?:act|acts|order|regulations?|measure) /u.test(flat))
    return notBinding('review', 0.85, 'a date', 'strong')
  const isBound = bindingWord.test(flat) && !/ next /u.test(flat)
  if (isBound || / (?:committed|promise|every|each|annually|yearly|regularly) /u.test(flat)) return undefined
  const start = reviewStart.exec(flat.trim())?.[0]
  const says = dated || words.length <= 5 || / (?:supersedes|due|version|edition|issue \d) /u.test(flat)
  if (start !== undefined && says && words.length <= 24 && !isTold && !otherThing.test(flat.trim())) {
    return notBinding('review', 0.85, start, 'strong')
  }
  const passed = reviewed.exec(flat)?.[0]
  if (
    passed !== undefined &&
    (dated ||
      / (?:was|were|has been) (?:\p{L}+ )?(?:reviewed|updated|approved|adopted|agreed|revised|amended) /u.test(
        passed,
      )) &&
    itself.test(flat)
  ) {
    return notBinding('review', 0.8, passed.trim(), 'strong')
  }
  if (/ next (?:review|revision|look|due|reviewed) /u.test(flat) && (dated || / due /u.test(flat))) {
    return notBinding('review', 0.7, 'next', 'strong')
  }
  return undefined
}

export type Form = 'none' | 'command' | 'telling' | 'bound' | 'may'

/** Names, numbers and addresses. A duty that gives one (“must ring the lead on …”) stays a duty. */
export function contactMark(tokens: Tokens, form: Form, verb: string, inDuty: boolean): GrammarReading | undefined {
  const { written, flat } = tokens
  if (form === 'bound') return undefined
  if (contactLabel.test(written)) {
    return notBinding('contact', 0.9, written.split(/[:–-]/u)[0]?.trim() ?? '', 'strong')
  }
  if (hasAddress(tokens)) return addressMark(tokens, form, verb)
  if (form === 'command') {
    return /^(?:contact|call|email|phone|ring)$/u.test(verb) && hasLink(tokens)
      ? notBinding('contact', 0.6, verb)
      : undefined
  }
  if (inDuty || form === 'may' || tokens.words.length > 26 || !role.test(written) || aPaper.test(written))
    return undefined
  const isLine = form === 'none' || / (?:is|are|yw) /u.test(flat)
  if (!isLine || !(named.test(written) || (form === 'none' && nameInRow.test(written) && tokens.words.length <= 12)))
    return undefined
  return notBinding('contact', form === 'none' ? 0.8 : 0.62, 'a role and a name', 'strong')
}

function addressMark(tokens: Tokens, form: Form, verb: string): GrammarReading | undefined {
  const { written, flat } = tokens
  if (form === 'none') return notBinding('contact', 0.9, 'a number or an address', 'strong')
  const emergencyOnly = !email.test(written) && !/0\d{2,}|\d{4}/u.test(written)
  if (form === 'command') {
    if (!reachVerb.test(verb)) return undefined
    if (emergencyOnly) return tokens.words.length <= 8 ? notBinding('contact', 0.5, verb, 'strong') : undefined
    return notBinding('contact', 0.75, verb, 'strong')
  }
  if (emergencyOnly) return undefined
  const reached = reaching.exec(flat)?.[0].trim()
  if (reached !== undefined)
    return notBinding('contact', emergencyOnly ? 0.6 : 0.8, reached, emergencyOnly ? 'telling' : 'strong')
  return notBinding('contact', 0.6, 'a number or an address')
}

const otherThing =
  /^(?:date|dated|published|update|updated?|review|policy|agreed|document|issue|written|first|last|next) (?:of|the|your|our|to|all|any|on|under|from|for|consent|permission)\b(?!.*\b(?:review|issue|approval|adoption|policy)\b)/u
const itself = / (?:policy|it|statement|document|code|rules|procedure|they|these|terms|charter|agreement) /u
const aPaper = /\b(?:policy|policies|procedures?|handbook|guidance)\b/iu
const nameInRow = /\b\p{Lu}\p{Ll}[\p{L}'’-]+ \p{Lu}\p{Ll}[\p{L}'’-]+\b/u
const reachVerb = /^(?:contact|call|ring|phone|telephone|email|e-mail|text|speak|talk|get|write|visit|reach|message)$/u
