/** Kinds that show on their face: a signature line, a date of review, a name with its number, another policy, a law, whom it covers, what it is for. */
import { selfNames } from './kinds.english.lexicon.ts'
import { type GrammarReading, notBinding } from './kinds.readings.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

const self = `(?:this|the|our|these|that|following|above)?(?: \\p{L}+(?:-\\p{L}+)?){0,5}? ?(?:${selfNames.join('|')})(?: (?:statement|document|and (?:the )?(?:procedures?|guidance|code)(?: that it underpins)?))?`
const it = `(?:${self}|it|they|these|this|what follows)`
const bindingWord = / (?:must|shall|will|should|ought|never) /u
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter'
const date = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:${months}),? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\\d\\d\\b|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\b(?:19|20)\\d\\d(?:[-/](?:0?[1-9]|1[0-2]))?\\b`,
  'iu',
)
const signs =
  /^(?:signed|signature|sign|countersigned|print(?:ed)? name|for and on behalf of|on behalf of|signed by|llofnodwyd|llofnod)\b/iu
const rule = /_{4,}|\.{6,}|…{3,}/u
const roleAtEnd =
  /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}\s*(?:,|–|-|\()\s*(?:(?:on behalf of|for) )?(?:the )?(?:vice[- ]|co-?|acting |interim )?(?:chair(?:man|woman|person)?|trustees?|director|managing director|secretary|head(?:teacher)?|manager|president|warden|churchwarden|chief executive|ceo|principal|founder|owner|treasurer|governor|cadeirydd|ysgrifennydd)\b[^.]{0,40}$/iu
const endorsed =
  /^(?:(?:this|the|our|it) (?:\p{L}+ ){0,6})?(?:(?:was|were|has been|is|have been) )?(?:formally |unanimously )?(?:approved|adopted|ratified|endorsed|authorised|agreed|accepted)(?: and (?:adopted|approved|signed))? (?:by|on behalf of)\b/u
const reviewStart =
  /^(?:date|dated|last|next|latest|previous|first|policy|document|this policy|review(?:ed)?|revis(?:ed|ion)|updated?|issued?|version|adopted|approved|effective|created|published|ratified|agreed|written|amended|v ?\d|implementation|to be reviewed)\b/u
const reviewed =
  / (?:was|were|has been|have been|is) (?:\p{L}+ )?(?:reviewed|updated|approved|adopted|agreed|issued|written|revised|amended|dated|produced|published|drawn up) (?:on|in|at|by|during|as of)? ?/u
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const phone = /(?:\+\d{2,3}[\s\d()-]{7,}\d|\b0\d[\d\s()-]{6,}\d\b|\b(?:116 ?\d{3}|999|112|101|111)\b)/u
const url =
  /(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|uk|ie|gov|wales|cymru|scot|example)(?:\/\S*)?/u
const reaching =
  / (?:contact(?:ed)?|call|calls|ring|phone|telephone|email|e-mail|text|reach(?:ed)?|speak|talk|touch|write|visit|tel|available|helpline|number) /u
const contactLabel =
  /^(?:name|phone|telephone|tel|mobile|email|e-mail|address|website|web|phone ?\/ ?email|contact|helpline|emergency|out of hours|enw|ffôn|e-bost)s? ?(?:number|address|details|no)? ?[:–-]/iu
const role =
  /\b(?:officer|lead|leads|coordinator|co-ordinator|dsl|dlp|dso|ddsl|deputy|safeguarding|champion|person|helpline|childline|nspcc|manager|chair|trustee|director|head|counsel+or|adviser|advisor|designated|welfare|swyddog|arweinydd|dirprwy|cydlynydd|police|lado|social care|children['’]s services|secretary|principal)\b/iu
const named =
  /(?:^|[:,–(-]|\bis|\bare|\byw) ?(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Revd)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}\s*(?:[.,;()–-]|$)/u
const readWith = new RegExp(
  `^(?:please )?(?:${it} )?(?:(?:should|must|is to|can|may|needs to|is|are|ought to|will) )?(?:also |please )*(?:be )?(?:read|used|considered|viewed|taken|seen|linked|belongs?|sits?|links?|supplements?|complements?|goes) ?(?:also |it |this |closely )*(?:alongside|with|next to|in conjunction|together|along|to|beside|as part|our|the|in the context)?\\b`,
  'u',
)
const seeAlso =
  /^(?:please )?(?:see|refer to|read|consult) (?:also |our |the |appendix |also our |below |above |section )/u
const moreAbout =
  /^(?:for )?(?:more|further|additional|other|useful|full)\b.{0,80}\b(?:information|guidance|advice|details|reading|resources|summaries|support)\b|^(?:a )?(?:copy|copies|summaries) of\b.{0,80}\bavailable\b/u
const documentName =
  /\b(?:policy|policies|procedures?|code of (?:conduct|behaviou?r|practice)|handbook|agreements?|guidance|guidelines|privacy notice|charter|protocol|plan|risk assessments?|form|forms|polisi|cod ymddygiad|cytundeb|notice|statement|strategy|terms)\b/iu
const law =
  /\b(?:act|acts|order|orders|regulations?|measure|bill|directive|convention)(?: \( [^)]{3,60} \))?(?: of)? (?:1[89]|20)\d\d\b|\b(?:act|order) \( |\bgdpr\b|\bdata protection act|\bkeeping children safe in education|\bworking together to safeguard|\bchildren first\b|\buncrc\b|\b(?:un|united nations) convention|\bchildren acts?\b|\bonline safety act|\blegislation\b|\bstatutory (?:guidance|framework)|\bprevent duty\b|\bhuman rights\b|\bcharity commission guidance/u
const lawful =
  /\b(?:drawn up|based|basis|reflects?|compl(?:y|ies)|follows?|meets?|takes? (?:account|into account)|(?:having )?regard|informed|underpinned|in line|accordance|rests?|governed|read in (?:the )?light|subject to|supported by|underpins|under|framework|made|sets? out|requires?|key|relevant|main)\b/u
const offence =
  /\b(?:is|are|be) (?:also )?(?:a criminal offence|an offence|a crime|illegal|against the law|unlawful)\b/u
const applies = new RegExp(
  `^(?:${it}) (?:\\p{L}+ ){0,4}?(?:appl(?:y|ies)|covers?|extends?|binds?|concerns|relates? to|is (?:for|aimed at|intended for|relevant to|addressed to|binding (?:on|upon))|are (?:for|intended for|aimed at|binding (?:on|upon))|is not intended)\\b`,
  'u',
)
const binds =
  /^(?:binding (?:on|upon)|applicable to|applies to|for everyone|for all (?:staff|members|volunteers)|this includes (?:all|staff|volunteers|anyone|trustees))\b/u
const serves = new RegExp(
  `^(?:(?:the |our |its |a )?(?:main |key |overall |primary |other )?(?:purposes?|aims?|objectives?|goals?|intentions?|intent)\\b(?! to ).*\\b(?:is|are|of this|:)|${it} (?:\\p{L}+ )?(?:also )?(?:aims?|sets? out|explains?|describes?|outlines?|tells?|is here|exists?|is (?:designed|intended|meant|about|written|there)|are (?:designed|intended|meant|here)|seeks?|shows?|helps?|states?|details?|provides?|gives?|has been (?:written|designed|developed|created|produced)|was (?:written|designed|developed|created)|lays? (?:down|out)|supports?|ensures?|makes? clear|summarises?|forms? part|is (?:a|an|our|the) )|(?:we|i) (?:have )?(?:wrote|written|produced|made|drawn up) (?:this|these)|(?:these|this|here) (?:is|are) (?:the |my |our )?(?:rules?|policy|code|agreement|statement)\\b|the following (?:policy|statement))`,
  'u',
)

export function isDated(tokens: Tokens): boolean {
  return date.test(tokens.written)
}

export function hasAddress(tokens: Tokens): boolean {
  return email.test(tokens.written) || phone.test(tokens.written)
}

export function hasLink(tokens: Tokens): boolean {
  return url.test(tokens.written.replace(email, ''))
}

export function namesDocument(tokens: Tokens): boolean {
  return documentName.test(tokens.written)
}

/** A name that stands as a signature, or a line left blank for one. */
export function signOffMark(tokens: Tokens): GrammarReading | undefined {
  const { written, flat } = tokens
  if (signs.test(written) && !/^sign\b.*\b(?:the|a|an|our|in|out|up)\b/iu.test(written))
    return notBinding('sign-off', 0.93, tokens.words[0] ?? '', 'strong')
  if (rule.test(written)) return notBinding('sign-off', 0.8, '____', 'strong')
  if (endorsed.test(flat.trim()) && !bindingWord.test(flat))
    return notBinding('sign-off', 0.8, endorsed.exec(flat.trim())?.[0] ?? '', 'strong')
  if (roleAtEnd.test(written) && !hasAddress(tokens) && !bindingWord.test(flat))
    return notBinding('sign-off', 0.68, 'a name and a role', 'strong')
  return undefined
}

export function reviewMark(tokens: Tokens): GrammarReading | undefined {
  const { written, flat, words } = tokens
  const bound = bindingWord.test(flat) && !/\bnext\b/u.test(flat)
  const dated = date.test(written)
  if (dated && words.length <= 4) return notBinding('review', 0.85, 'a date', 'strong')
  if (bound || / (?:committed|promise|every|each|annually|yearly|regularly) /u.test(flat)) return undefined
  const start = reviewStart.exec(flat.trim())?.[0]
  if (
    start !== undefined &&
    words.length <= 24 &&
    (dated || words.length <= 5 || / (?:supersedes|due|months?|version|\d) /u.test(flat)) &&
    !/^(?:date|dated|published|update|updated?|review|policy|agreed|document|issue) (?:of|the|your|our|to|all|any|on|under|from|for)\b(?!.*\b(?:review|issue|approval|adoption|policy)\b)/u.test(
      flat.trim(),
    )
  ) {
    return notBinding('review', 0.85, start, 'strong')
  }
  if (
    reviewed.test(flat) &&
    (dated || /\b(?:was|were|has been)\b/u.test(flat)) &&
    /\b(?:policy|it|statement|document|code|rules|procedure|they|these)\b/u.test(flat)
  )
    return notBinding('review', 0.8, (reviewed.exec(flat)?.[0] ?? '').trim(), 'strong')
  if (/ next (?:review|revision|look|due|reviewed) /u.test(flat) && (dated || / due /u.test(flat)))
    return notBinding('review', 0.7, 'next', 'strong')
  return undefined
}

/** `verbless`: no finite verb; `bound`: a modal other than “can”. */
export function contactMark(
  tokens: Tokens,
  form: 'none' | 'command' | 'telling' | 'bound' | 'may',
): GrammarReading | undefined {
  const { written, flat } = tokens
  if (contactLabel.test(written) && form !== 'bound')
    return notBinding('contact', 0.9, written.split(/[:–-]/u)[0]?.trim() ?? '', 'strong')
  if (hasAddress(tokens)) {
    if (form === 'none') return notBinding('contact', 0.9, 'a number or an address', 'strong')
    if (form === 'bound') return undefined
    const onlyEmergency = !email.test(written) && !/\d{4}|0\d{3}/u.test(written)
    if (reaching.test(flat))
      return notBinding(
        'contact',
        onlyEmergency && form === 'command' ? 0.45 : 0.8,
        (reaching.exec(flat)?.[0] ?? '').trim(),
        onlyEmergency ? 'telling' : 'strong',
      )
    return onlyEmergency ? undefined : notBinding('contact', 0.6, 'a number or an address', 'telling')
  }
  if (form === 'bound' || form === 'command')
    return /^(?:please )?(?:contact|call|email|phone|ring)\b/u.test(flat.trim()) && hasLink(tokens)
      ? notBinding('contact', 0.6, 'contact', 'telling')
      : undefined
  if (role.test(written) && named.test(written) && tokens.words.length <= 26 && form !== 'may') {
    const isLine = form === 'none' || / (?:is|are|yw) /u.test(flat)
    if (isLine) return notBinding('contact', form === 'none' ? 0.8 : 0.62, 'a role and a name', 'strong')
  }
  return undefined
}

export function referenceMark(tokens: Tokens, isVerbless: boolean): GrammarReading | undefined {
  const flat = tokens.flat.trim()
  const read = readWith.exec(flat)?.[0]
  if (
    read !== undefined &&
    /\b(?:read|belongs?|sits?|links?|linked|conjunction|alongside|supplements?|complements?|together|goes)\b/u.test(
      read,
    ) &&
    /\b(?:policy|policies|statement|document|this|it|code|paper|rules|these|procedure|procedures)\b/u.test(read) &&
    namesDocument(tokens)
  ) {
    return notBinding('reference', 0.92, read, 'strong')
  }
  if (seeAlso.test(flat) && (namesDocument(tokens) || hasLink(tokens) || flat.startsWith('see also')))
    return notBinding('reference', 0.8, seeAlso.exec(flat)?.[0].trim() ?? '', 'strong')
  if (moreAbout.test(flat) && !bindingWord.test(tokens.flat))
    return notBinding('reference', 0.75, 'information', 'strong')
  if (/ (?:should|to) be read (?:alongside|with|next to|together|in conjunction) /u.test(tokens.flat))
    return notBinding('reference', 0.85, 'read with', 'strong')
  if (isVerbless && hasLink(tokens) && tokens.words.length <= 14)
    return notBinding('reference', 0.65, 'a link', 'telling')
  if (isVerbless && namesDocument(tokens) && tokens.words.length <= 12)
    return notBinding('reference', 0.55, 'the name of a document', 'weak')
  return undefined
}

export function legalMark(tokens: Tokens, isBound: boolean, isVerbless: boolean): GrammarReading | undefined {
  const named = law.exec(tokens.flat)?.[0].trim()
  if (offence.test(tokens.flat) && !isBound)
    return notBinding('legal', 0.6, offence.exec(tokens.flat)?.[0] ?? '', 'telling')
  if (named === undefined) {
    return / (?:drawn up|based|written) (?:on the basis of|on|in line with) /u.test(tokens.flat) &&
      / (?:law|guidance|legal) /u.test(tokens.flat) &&
      !isBound
      ? notBinding('legal', 0.75, 'on the basis of', 'strong')
      : undefined
  }
  if (isVerbless) return notBinding('legal', 0.8, named, 'strong')
  if (isBound && !/ (?:are|is) to be read /u.test(tokens.flat)) return undefined
  const ownSubject = new RegExp(`^(?:${it}|they|we|made|the (?:following|main|key|legal))\\b`, 'u').test(
    tokens.flat.trim(),
  )
  if (!lawful.test(tokens.flat)) return undefined
  return notBinding('legal', ownSubject ? 0.82 : 0.5, named, ownSubject ? 'strong' : 'weak')
}

export function scopeMark(tokens: Tokens): GrammarReading | undefined {
  const flat = tokens.flat.trim()
  if (binds.test(flat)) return notBinding('scope', 0.7, binds.exec(flat)?.[0] ?? '', 'strong')
  const found = applies.exec(flat)?.[0]
  if (found === undefined || / (?:must|should) (?:be )?(?:followed|read|obeyed) /u.test(tokens.flat)) return undefined
  return notBinding('scope', 0.9, found.split(' ').slice(-2).join(' '), 'strong')
}

export function purposeMark(tokens: Tokens): GrammarReading | undefined {
  const found = serves.exec(tokens.flat.trim())?.[0]
  return found === undefined ? undefined : notBinding('purpose', 0.85, found.split(' ').slice(-2).join(' '), 'strong')
}
