/** The roles by which policies name who answers for online safety and for safeguarding. */

const about =
  "online[- ]safety|on-line[- ]safety|e-? ?safety|internet[- ]safety|digital[- ]safety|cyber[- ]?safety|digital wellbeing|safeguarding|safeguard|child[- ]protection|child(?:ren)?['’]?s?[- ]welfare|children['’]s|child[- ]safety|welfare|well-?being|protection"
const office =
  'co-?ordinators?|leads?|leaders?|officers?|champions?|liaison (?:persons?|officers?)|persons?|people|managers?|representatives?|reps?|trustees?|governors?|contacts?|links?|secretar(?:y|ies)|director|guardians?|team leader|advis[eo]rs?|in-charge'
const rank =
  '(?:(?:deputy|vice|assistant|alternate|second|senior|lead|overall|main|named|nominated|designated|appointed|club|parish|church|group|county|trust|project|board|branch|company|school|centre|choir|band|youth|volunteer|national|regional|local|trustee) )*'

/** A role by its topic and its office: “deputy designated safeguarding lead”. */
export const rolePattern = [
  `${rank}(?:${about})(?:(?: and | & |/| / )(?:${about}))? (?:${rank})(?:${office})`,
  `${rank}designated (?:${about} )?(?:${office})`,
  `${rank}(?:lead|head|trustee|director|officer|coordinator|co-ordinator|person|link|champion|manager|boss|responsible person)s?(?: lead| officer| person)? (?:in charge of|with (?:lead )?responsibility for|responsible for|for|of|on) (?:(?:all|the|our|everything) )?(?:(?:${about})(?:(?: and | & |/|, )(?:${about}))?|online (?:stuff|matters|things|life|work)|the internet)`,
  `(?:${rank})(?:DDSL|DSL|DSO|DSP|DDLP|DLP|CPO|CWO|LSO|DCPO|PSO)s?\\b`,
  '(?:Dirprwy |Uwch )?(?:Swyddog|Arweinydd|Cydlynydd|Person|Hyrwyddwr|Cyswllt)(?: (?:Arweiniol|Dynodedig))? (?:Diogelu|Diogelwch Ar-lein|Amddiffyn Plant|Lles)(?: Dynodedig)?(?: Plant)?',
  '(?:swyddog|arweinydd|cydlynydd|gydlynydd|person) (?:diogelu|diogelwch ar-lein|amddiffyn plant|lles)(?: dynodedig)?',
].join('|')

/** Without one of these a line names no such role: most lines are done with here. */
export const anyRole =
  /safeguard|welfare|safety|protection|designated|well-?being|children['’]s|online|internet|digital|e-safety|(?:DSL|DSO|DSP|DLP|CPO|CWO|LSO|PSO)|diogel|lles|amddiffyn/i

export const anyOffice =
  /officer|lead|ordinator|champion|person|people|manager|rep\b|representative|trustee|governor|contact|link|secretar|director|guardian|advis|in.charge|boss|head|responsib|swyddog|arweinydd|ynydd|hyrwydd|cyswllt|[A-Z]{2}[OLP]s?\b/i

/** Words beside a role that make it somebody else's: the council's, the diocese's, the platform's. */
export const othersRole =
  /(?:local authority|council|LADO|county council|police|diocesan|bishop|school['’]s|their own|platform|host|venue|data|information|association['’]?s?|governing body['’]?s?|national|area|health and|fire|lesson|school)\s*$/i

/** Where nothing but a rank is written: “Deputy: …”. It is a role only beside a safeguarding one. */
export const bareRank = /^(?:deputy|vice|alternate|backup|back-up|cover|second(?: person)?|dirprwy)$/i
