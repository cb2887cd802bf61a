/** Kinds that show in what a policy says of itself and of other papers: what it is read with, the law it rests on, whom it covers, what it is for. */
import { selfNames } from './kinds.english.lexicon.ts'
import { hasLink } from './kinds.marks.rules.ts'
import { type GrammarReading, notBinding } from './kinds.readings.rules.ts'
import type { Tokens } from './kinds.tokens.rules.ts'

const self = `(?:[\\p{L}'-]+ ){0,5}?(?:${selfNames.join('|')})(?: (?:statement|document|of \\p{L}+|and (?:the )?(?:procedures?|guidance|code)(?: that it underpins)?))?`
const pronoun = 'it|they|these|this'
const bindingWord = / (?:must|shall|will|should|ought|never) /u
const readVerb =
  '(?:be )?(?:also )?(?:read|used|considered|viewed|seen|linked|belongs?|sits?|links?|supplements?|complements?|goes|is part of|forms part of|runs)'
const together =
  '(?:alongside|side by side with|with|next to|in conjunction|together|along|beside|as part of|in the context|in connection|to our|our|the)'
const readWith = new RegExp(
  `^(?:please )?(?:(?:${self}|${pronoun}) )?(?:(?:should|must|is to|are to|can|may|needs to|is|are|ought to|will) )?(?:also |please )*${readVerb} (?:also |it |this |closely |these )*${together}\\b`,
  'u',
)
const seeAlso =
  /^(?:please )?(?:also )?(?:see|refer to|consult) (?:also |our |the |appendix |below |above |section |page |https?|www)|^(?:please )?read (?:also|our|the) /u
const moreAbout =
  /^(?:for )?(?:more|further|additional|other|useful|full)\b.{0,80}\b(?:information|guidance|advice|details|reading|resources|summaries|support)\b|^(?:a )?(?:copy|copies|summaries) of\b.{0,80}\bavailable\b/u
const documentName =
  /\b(?:policy|policies|procedures?|code of (?:conduct|behaviou?r|practice)|handbook|agreements?|guidance|guidelines|privacy notice|charter|protocol|plan|risk assessments?|form|forms|polisi|cod ymddygiad|cytundeb|notice|statement|strategy|terms)\b/iu
const law =
  /\b(?:act|acts|order|orders|regulations?|measure|bill|directive|convention)(?: \( [^)]{3,60} \))?(?: of)? (?:1[89]|20)\d\d\b|\b(?:act|order) \( |\bgdpr\b|\bdata protection act|\bkeeping children safe in education|\bworking together to safeguard|\bchildren first\b|\buncrc\b|\b(?:un|united nations) convention|\bchildren acts?\b|\bonline safety act|\blegislation\b|\bstatutory (?:guidance|framework)|\bprevent duty\b|\bhuman rights\b|\bcharity commission guidance|\bnational guidance\b|\b(?:wales|ireland|scotland) safeguarding procedures\b|\bsettings in (?:england|wales|scotland)\b/u
const lawful =
  /\b(?:drawn up|based|basis|reflects?|compl(?:y|ies)|follows?|meets?|takes? (?:account|into account)|(?:having )?regard|informed|underpinned|in line|accordance|rests?|governed|read in (?:the )?light|subject to|supported by|underpins|under|framework|made|written|wrote|sets? out|requires?|key|relevant|main|sits?|behind|guides?|appl(?:y|ies)|shapes?|stands?)\b/u
const offence =
  /\b(?:is|are|be) (?:also )?(?:a criminal offence|an offence|a crime|illegal|against the law|unlawful)\b/u
const covers =
  '(?:appl(?:y|ies)|covers?|extends?|binds?|is (?:for|aimed at|intended for|meant for|relevant to|addressed to|binding (?:on|upon))|are (?:for|intended for|aimed at|meant for|binding (?:on|upon))|is not intended|governs?)\\b'
const selfCovers = new RegExp(`^(?:${self}|what follows) (?:\\p{L}+ ){0,4}?${covers}`, 'u')
const pronounCovers = new RegExp(`^(?:${pronoun}|its provisions) (?:also |equally )?(?:${covers}|attach to)`, 'u')
const binds =
  /^(?:binding (?:on|upon)|applicable to|applies to|in force for|agreed to hold for|for everyone|for all (?:staff|members|volunteers)|this includes (?:all|staff|volunteers|anyone|trustees))\b| (?:is|are) bound by (?:it|this|these|the (?:policy|code|rules)) /u
const named =
  '(?:aims?|sets? out|explains?|describes?|outlines?|tells?|is here|exists?|is (?:designed|intended|meant|written|there)|are (?:designed|intended|meant|here)|seeks?|shows?|helps?|states?|details?|provides?\\b|gives?\\b|has been (?:written|designed|developed|created|produced)|was (?:written|designed|developed|created)|lays? (?:down|out)|supports?|ensures?|makes? clear|summarises?|forms? part|is (?:a|an|our|the))(?!\\p{L})'
const selfServes = new RegExp(
  `^(?:it is the (?:intention|purpose|aim|object) of (?:this|the|these)\\b|(?:the |our |its |a )?(?:main |key |overall |primary |other )?(?:purposes?|aims?|objectives?|goals?|intentions?|intent)\\b(?! to ).*\\b(?:is|are|of this|:)|(?:${self}) (?:\\p{L}+ )?(?:also )?${named}|(?:we|i) (?:have )?(?:wrote|written|produced|made|drawn up) (?:this|these)|(?:these|this|here) (?:is|are) (?:the |my |our )?(?:rules?|policy|code|agreement|statement)\\b)`,
  'u',
)
const pronounServes = new RegExp(`^(?:it|this|they|these) (?:also )?${named.replace('|is (?:a|an|our|the)', '')}`, 'u')

export function namesDocument(tokens: Tokens): boolean {
  return documentName.test(tokens.written)
}

export function referenceMark(tokens: Tokens, isVerbless: boolean): GrammarReading | undefined {
  const flat = tokens.flat.trim()
  const read = readWith.exec(flat)?.[0]
  const itself = /\b(?:policy|policies|statement|document|this|it|code|paper|rules|these|procedures?|terms)\b/u
  if (read !== undefined && itself.test(read) && namesDocument(tokens))
    return notBinding('reference', 0.92, read, 'strong')
  if (/ (?:should|to) be read (?:alongside|with|next to|together|in conjunction) /u.test(tokens.flat)) {
    return notBinding('reference', 0.85, 'read with', 'strong')
  }
  if (seeAlso.test(flat) && (namesDocument(tokens) || hasLink(tokens) || flat.startsWith('see also'))) {
    return notBinding('reference', 0.8, seeAlso.exec(flat)?.[0].trim() ?? '', 'strong')
  }
  if (moreAbout.test(flat) && !bindingWord.test(tokens.flat)) {
    return / (?:legislation|law|statutory) /u.test(tokens.flat)
      ? notBinding('legal', 0.75, 'legislation', 'strong')
      : notBinding('reference', 0.75, 'information', 'strong')
  }
  if (isVerbless && hasLink(tokens) && tokens.words.length <= 14)
    return notBinding('reference', 0.65, 'a link', 'telling')
  if (isVerbless && namesDocument(tokens) && tokens.words.length <= 12) {
    return notBinding('reference', 0.55, 'the name of a document', 'weak')
  }
  return undefined
}

export function legalMark(tokens: Tokens, isBound: boolean, isVerbless: boolean): GrammarReading | undefined {
  const flat = tokens.flat.trim()
  const act = law.exec(tokens.flat)?.[0].trim()
  if (offence.test(tokens.flat) && !isBound)
    return notBinding('legal', 0.6, offence.exec(tokens.flat)?.[0] ?? '', 'telling')
  if (act === undefined) return undefined
  if (isVerbless) return notBinding('legal', 0.8, act, 'strong')
  if (isBound && !/ (?:are|is) to be read /u.test(tokens.flat)) return undefined
  const isOwn = new RegExp(
    `^(?:${self}|${pronoun}|we (?:wrote|drew|based|are (?:bound|guided|governed|required)|have (?:had )?regard|had regard)|made|noted|the (?:following|main|key|legal)|.{0,80}\\bact\\b)`,
    'u',
  ).test(flat)
  if (!lawful.test(tokens.flat)) return undefined
  return notBinding('legal', isOwn ? 0.82 : 0.5, act, isOwn ? 'strong' : 'weak')
}

/** `speaksOfItself`: “it” and “they” can only be this policy. */
export function scopeMark(tokens: Tokens, speaksOfItself: boolean): GrammarReading | undefined {
  const flat = tokens.flat.trim()
  if (binds.test(tokens.flat) || binds.test(flat))
    return notBinding('scope', 0.7, (binds.exec(flat)?.[0] ?? 'bound by').trim(), 'strong')
  const found = selfCovers.exec(flat)?.[0] ?? (speaksOfItself ? pronounCovers.exec(flat)?.[0] : undefined)
  if (found === undefined || / (?:must|should) (?:be )?(?:followed|read|obeyed) /u.test(tokens.flat)) return undefined
  return notBinding('scope', 0.9, found.split(' ').slice(-2).join(' '), 'strong')
}

export function purposeMark(tokens: Tokens, speaksOfItself: boolean): GrammarReading | undefined {
  const flat = tokens.flat.trim()
  const found = selfServes.exec(flat)?.[0] ?? (speaksOfItself ? pronounServes.exec(flat)?.[0] : undefined)
  return found === undefined ? undefined : notBinding('purpose', 0.85, found.split(' ').slice(-2).join(' '), 'strong')
}
