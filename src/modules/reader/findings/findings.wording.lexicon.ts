/** Words that promise something nobody could check, and the shapes of a duty that nobody is given. */

/** Each is quoted as it stands; a measure beside it makes it checkable. */
export const vagueWords: readonly RegExp[] = [
  /\b(?:at |on a )?regular(?:ly)?(?: (?:intervals|basis))?\b(?! (?:users?|members?|volunteers?|attenders?|expression))/gi,
  /\bperiodic(?:ally|al)?\b|\bfrom time to time\b|\bevery so often\b|\bnow and (?:then|again)\b|\boccasionally\b|\bfrequently\b|\broutinely\b/gi,
  /\brobust(?:ly)?\b/gi,
  /\b(?:as|where|when|if|whenever|wherever) (?:it is |deemed |considered |thought |felt )?(?:appropriate|suitable|fitting)\b|\bappropriately\b|\bin an appropriate (?:way|manner)\b|\bappropriate (?:steps|measures|action|training|support|supervision|procedures?|arrangements|controls?|safeguards?|checks?|manner|ways?)\b/gi,
  /\b(?:where|when|wherever|whenever|if|as far as|so far as|as much as)(?: it)?(?: is)?(?: reasonably)? (?:possible|practicable|practical|feasible)\b/gi,
  /\b(?:as|where|when|if) (?:is )?(?:necessary|needed|required|relevant)\b(?! (?:by|to|for|under|in) )/gi,
  /\badequate(?:ly)?\b|\bsufficient(?:ly)?\b|\bsuitabl[ey]\b|\bsatisfactor(?:y|ily)\b|\bproper(?:ly)?\b(?! names?| nouns?)/gi,
  /\beffective(?:ly)?\b(?! (?:from|date))|\bmeaningful(?:ly)?\b|\bbest (?:practice|endeavours|efforts)\b/gi,
  /\breasonabl[ey]\b(?! (?:grounds|adjustments?|cause|suspicion|belief|force))|\bdue (?:care|regard)\b|\btimely\b|\bin good time\b|\bin due course\b/gi,
  /\b(?:strive|endeavour|aspire|work towards|do (?:our|their) best|make every effort|every effort)\b/gi,
  /(?:^|\bby |\bbe |\bare )developing\b/gi,
  /(?<!\p{L})(?:yn rheolaidd|o bryd i'w gilydd|fel y bo'n briodol|lle bo'n briodol|lle bo modd|lle bo'n bosibl|digonol|cadarn|yn briodol|yn ôl yr angen|yn effeithiol)(?!\p{L})/giu,
]

/** Beside “regularly” these make it checkable: “regularly, at least once a term”. */
export const measured =
  /\b(?:every|each|once|twice|at least|annually|yearly|monthly|weekly|daily|termly|quarterly|within) ?(?:a |an |per |every |each )?(?:\w+ )?(?:\d+|hours?|days?|weeks?|months?|terms?|years?|seasons?|sessions?|one|two|three|four|six|twelve)\b|\bannually\b|\btermly\b|\bmonthly\b|\bweekly\b|\bevery\b/i
/** Only of these words: a measure elsewhere in the sentence does not make “robust” checkable. */
export const ofFrequency = /regular|periodic|time to time|frequent|routine|so often|now and|occasional|rheolaidd|bryd/i

/** “Leavers should be removed”: said in the passive, with nobody to do it. */
export const passiveDuty =
  /\b(?:must|should|shall|will|ought to|has to|have to|is to|are to)\s+(?:(?:also|always|then|only|immediately|first|normally|at once|periodically|regularly|all|both|never|not)\s+){0,2}be\s+(?:(?:also|always|then|immediately|regularly|periodically|securely|safely|promptly|kept|fully|carefully|clearly)\s+){0,2}(?!able|aware|responsible|expected|required|allowed|permitted|advised|encouraged|asked|involved|used|vetted|supervised|accompanied|read|signed in|based|treated|considered|subject|seen as|liable|committed)(?:\w+ed|kept|held|made|taken|told|given|sent|done|put|set|shown|drawn|written|built|found|brought|sought|dealt|chosen|met|run|overseen|undertaken)\b/i

const role =
  '(?:coordinator|co-ordinator|officer|lead|leads|leaders?|DSL|DLP|DSO|trustees?|committee|board|chair\\w*|secretary|treasurer|manager|director|head|captain|champion|librarian|webmaster|administrators?|admins?|staff|volunteers?|tutors?|teachers?|coach(?:es)?|helpers?|parents?|carers?|members?|pupils?|students?|participants?|children|young people|adults?|employees?|workers?|everyone|anyone|team|council|organisers?|vicar|rector|minister|pastor|imam|warden\\w*)'

/** Somebody who is told to do it: “by the secretary”. */
export const doneBy = new RegExp(
  `\\bby (?:(?:the|a|an|our|all|each|every|both|two|any|either|at least) )?(?:[\\p{L}-]+ ){0,4}?(?:${role}|person|people|somebody|someone|you|us|me|parents?|owner|author|sender|users?|police|authority|\\p{L}+(?:er|or|ist|ian)s?)\\b`,
  'iu',
)

/** Somebody before the duty is its subject; somebody who acts elsewhere in the sentence is near enough to be asked. */
export const subjectOfDuty = new RegExp(`\\b(?:we|I|you|they|he|she|nobody|no one|person|people|${role})\\b`, 'iu')
export const actsBeside = new RegExp(
  `\\b(?:we|I|you)\\b|\\b${role} (?:can|will|must|should|shall|may|do|does|are|is|has|have|keeps?|checks?|looks?|decides?|holds?|tells?|writes?|makes?|removes?|reviews?)\\b`,
  'iu',
)
