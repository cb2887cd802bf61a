/** Whether a word is a person, something kept, or a thing of the world at large. */
import { abstractSubjects, agents, keptThings, selfNames, youngPeople } from './kinds.english.lexicon.ts'

const people = new Set([...agents, ...youngPeople])
const young = new Set(youngPeople)
const things = new Set(keptThings)
const abstract = new Set(abstractSubjects)
const selves = new Set(selfNames)

/** “campers”, “adjudicators”, “gymnasts”: English makes its words for people with a few endings, and some for machines with the same. */
const personEnding = /(?:[^aeiou]er|eer|[dt]or|ist|ant|nast|ian|ee|eur|body|man|men|woman|women|person|folk)s?$/u
const noPerson =
  /(?:^|-)(?:letter|number|matter|order|other|another|either|neither|whether|paper|folder|server|poster|newsletter|register|router|charger|printer|computer|browser|filter|header|footer|banner|offer|power|danger|anger|gender|container|counter|chapter|charter|laughter|summer|winter|september|october|november|december|quarter|water|weather|centre|center|corner|border|whatever|however|her|under|over|after|ever|never|later|earlier|further|together|rather|better|longer|younger|older|higher|lower|wider|greater|smaller|fewer|per|user-name|scanner|calendar|sticker|marker|marketer|cover|screwdriver|monitor|factor|error|door|floor|colour|mirror|indicator|sector|doctor-note|motor|vector|behavior|committee|coffee|fee|degree|agree|see|free|employee-code|guarantee|three|tree|restaurant|grant|relevant|important|significant|constant|instant|assistant-app|plant|warrant|want|exist|list|consist|assist|resist|twist|checklist|least|human|civilian|media|than|plan|ban|can|scan|van|german|man-made)s?$/u

export const isYoung = (word: string): boolean => young.has(word)
export const isKept = (word: string): boolean => things.has(word)
export const isAbstract = (word: string): boolean => abstract.has(word)
export const isSelfName = (word: string): boolean => selves.has(word)

export function isPerson(word: string): boolean {
  if (people.has(word)) return true
  if (things.has(word) || abstract.has(word) || word.length < 5) return false
  return personEnding.test(word) && !noPerson.test(word)
}

export const isKnownNoun = (word: string): boolean =>
  people.has(word) || things.has(word) || abstract.has(word) || selves.has(word) || isPerson(word)
