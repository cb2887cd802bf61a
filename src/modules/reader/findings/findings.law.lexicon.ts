/** The words by which a policy asks for something that law or guidance warns against. */

import type { ClashCode } from './findings.words.ts'

export interface Clash {
  readonly code: ClashCode
  /** What the whole statement must also say. */
  readonly about?: RegExp
  /** The words that clash, which are quoted. */
  readonly says: RegExp
  /** What makes it harmless. */
  readonly unless?: RegExp
  /** Also of a prohibition, such as “nobody may ring the police until …”. */
  readonly alsoForbidding?: true
  /** The words themselves are a denial, so that a “not” before them is no excuse. */
  readonly denies?: true
}

const indecent =
  /\bindecent|\bnudes?\b|\bsemi-nudes?|\bnaked\b|\bsext(?:s|ing)\b|sexual(?:ly explicit)? (?:image|picture|photo|content|material)|sexually explicit|\bexplicit (?:image|picture|photo|content|material|video)|child (?:sexual )?abuse (?:image|material)|child porn|\billegal (?:image|picture|photo)|youth[- ]produced|anweddus|noeth/i
const picture =
  '(?:image|picture|photo(?:graph)?|screenshot|screen ?shot|nude|video|film|material|content|copy|copies|evidence|print(?:-?out)?|message)s?'
/** Of these a copy harms nobody. */
const papers =
  '(?:\\w+ )?(?:reports?|forms?|notes?|letters?|address(?:es)?|leaflets?|polic(?:y|ies)|guidance|records?|books?)\\b'
const authorities =
  "(?:police|999|112|social (?:services|care|workers?)|children['’]s services|(?:the )?council|local authority|authorit(?:y|ies)|LADO|MASH|Gateway|Tusla|Garda[íi]?|NSPCC|outside agenc(?:y|ies)|external agenc(?:y|ies)|agencies|heddlu)"
const boss =
  '(?:chair\\w*|vicar|rector|minister|pastor|priest|imam|head\\w*|manager|director|trustees?|board|committee|president|principal|owner|chief executive|CEO|coordinator|co-ordinator|lead|DSL|DLP|officer|champion|captain|organiser|leadership|elders|governors)'
const children =
  '(?:children|child|young (?:people|person)|pupils?|students?|learners?|members?|participants?|swimmers?|players?|girls?|boys?|teenagers?|kids?|victims?)'

const confidants =
  '(?:we|I|helpers?|leaders?|staff|coordinator|tutors?|coach(?:es)?|mentors?|volunteers?|lead|officer|she|he|they)'
const tellers = '(?:you|they|(?:a |any |every )?child|children|(?:a )?young (?:people|person)|pupils?|members?|people)'

const exceptionsToSecrecy =
  /\bunless\b|\bexcept\b|\bneeds?[- ]to[- ]know|\bshar(?:e|ed|ing)\b[^.;]{0,20}\b(?:only|with)\b|\bonly (?:tell|share)|\bas far as\b|\bpossible\b|\bin danger|\bat risk|\bmay have to|\bpasswords?\b|\bif (?:somebody|someone|anyone|anybody|a person|they|another) (?:asks?|tells?|says?|said|told)|\basked to keep|\btold to keep|\bsomebody said to|\bcannot\b|\bcan['’]t\b|oni bai/i

export const clashes: readonly Clash[] = [
  {
    code: 'indecent-images-kept',
    about: indecent,
    says: new RegExp(
      `(?:(?<=^|[,;:(–]\\s?|\\b(?:and|or|then|must|should|shall|will|may|can|to|please|always|immediately|also|first|is to|are to)\\s)(?:keep|print|save|screenshot|screen-shot|copy|forward|retain|download|preserve|store|capture|photograph|show|email|e-mail|post|send)(?: (?:off|out|on))?\\s+(?:(?:it|them)\\b(?!\\s+(?:off|away|from|out|private|secret|confidential|switched|safe|under|simple|informed|involved|updated|up to date|calm|company|well|how|where|what|that|why))|(?:(?:any|the|all|a|an|this|that|these|those|some|one|such|every|indecent|explicit|sexual|nude|naked|illegal|original|offending|hard|printed|of)\\s+){0,5}${picture}\\b(?!\\s+(?:off|away|from|out)\\b)))[^.;]{0,60}|(?:coordinator|co-ordinator|lead|officer|manager|staff|leaders?|helpers?|DSL|she|he|they|and|then)\\s+(?:prints?|saves?|stores?|copies|copy|downloads?|retains?)\\s+(?:it|them)\\b(?!\\s+(?:from|out|for life))[^.;]{0,40}|\\bkeeps?\\s+(?:a |the )?(?:cop(?:y|ies)|screenshots?|originals?|print-?outs?)\\b(?! of (?:the |any |every |each |this )?${papers})[^.;]{0,40}|(?:take|make|takes|makes|taking|making)\\s+(?:a |an )?(?:screenshots?|screen ?shots?|cop(?:y|ies)|photos?|pictures?|prints?)\\b(?! of (?:the |any |every |each |this )?${papers})[^.;]{0,50}|(?:screenshots?|cop(?:y|ies)|print-?outs?|(?:indecent |explicit |nude |sexual )?(?:images?|pictures?|photographs?|material))\\s+(?:of [^.;]{0,40} )?(?:(?:must|should|shall|will|may|can|are to|is to)\\s+(?:also |always )?be|is|are|being)\\s+(?:securely |safely )?(?:kept|saved|stored|printed|retained|forwarded|taken|copied|downloaded|preserved)\\b[^.;]{0,40}`,
      'i',
    ),
    unless:
      /report remove|written record|keep a record in words|keep a note|\bfilter|\bpolice,? (?:who|which|and they)\b|\bbut (?:never|not)\b[^.;]{0,30}\b(?:indecent|nudes?|naked|sexual|explicit)|\bpolice (?:will|may|can|to) (?:take|make|keep|copy|download)\b|\basked for\b|\b(?:phone|device|handset|tablet|laptop|computer)s?,? (?:and|then) (?:store|keep|lock|secure|retain)\b|\buser ?names?\b|\bevidence of (?:\w+ )?threats?\b/i,
  },
  {
    code: 'indecent-images-viewed',
    about: indecent,
    says: /(?<=^|[,;:(–]\s?|\b(?:and|or|then|must|should|shall|will|may|is to|are to)\s)(?:view|look at|open|examine|inspect|check)\s+(?:(?:any|the|all|an?|this|that|these|those|such|every|indecent|explicit|sexual|nude|naked|illegal)\s+){0,4}(?:image|picture|photo(?:graph)?|nude|video|material)s?\b[^.;]{0,40}/i,
  },
  {
    code: 'clearance-before-referring',
    says: new RegExp(
      `(?:\\b(?:nobody|no[- ]one|not|never|no (?:member|volunteer|leader|helper|coach|tutor|report|referral|call|contact)\\w*)\\b|n['’]t\\b)[^.;]{0,80}\\b(?:ring|telephone|phone|call|contact|tell|inform|refer\\w*|report\\w*|go|approach|speak|involve|make)\\b[^.;]{0,60}\\b${authorities}\\b[^.;]{0,30}\\b(?:until|unless|without|before)\\b[^.;]{0,80}\\b(?:permission|approv\\w*|agree\\w*|authoris\\w*|authoriz\\w*|clear(?:ed|ance)|consent\\w*|allowed|say-so|go-ahead|sign(?:ed)? off|consult\\w*|told|spoken|asking|decided)\\b`,
      'i',
    ),
    alsoForbidding: true,
    denies: true,
    unless:
      /parent(?:al|s)? (?:permission|consent)|\bparking\b|\bbookings?\b|\bgrants?\b|\blost property|\b(?:not|never|nobody|no one)\b[^.;]{0,12}\bdelay/i,
  },
  {
    code: 'clearance-before-referring',
    says: new RegExp(
      `\\b${boss}['’]s? (?:prior |written |express )?(?:approval|permission|agreement|authori[sz]ation|consent|clearance|go-ahead|say-so)\\b[^.;]{0,40}\\bbefore\\b[^.;]{0,60}\\b(?:${authorities}|referr(?:al|als|ed|ing)|refer)\\b|\\b(?:approval|permission|agreement|authori[sz]ation|consent|clearance|go-ahead)\\b[^.;]{0,40}\\b${boss}\\b[^.;]{0,60}\\bbefore\\b[^.;]{0,60}\\b(?:${authorities}|referr(?:al|als|ed|ing)|refer)\\b|\\b${boss}\\b[^.;]{0,20}\\b(?:must|should|has to|have to|needs? to|will|shall)\\s+(?:first )?(?:approve|authorise|authorize|agree|clear|sign off|give permission)\\b[^.;]{0,60}\\b(?:referral|report)s?\\b[^.;]{0,40}\\b(?:${authorities}|before|outside|is made)\\b|\\bonly\\s+(?:the |our |a )?(?:\\w+ ){0,4}${boss}\\s+(?:may|can|is (?:allowed|permitted) to|has authority to|should)\\s+(?:contact|ring|call|refer|report|speak|telephone|phone|inform|involve)\\b[^.;]{0,50}\\b${authorities}\\b|\\bask\\w*\\b[^.;]{0,30}\\b${boss}\\b[^.;]{0,30}\\b(?:for permission|first|before)\\b[^.;]{0,60}\\b(?:ring|contact|call|report|refer)\\w*\\b[^.;]{0,40}\\b${authorities}\\b`,
      'i',
    ),
    unless:
      /\bdo(?:es)? not need|\bno need|\bneed not|\bwithout (?:needing|asking)|\bmedia\b|\bpress\b|\bdata subject|\bparking\b|\bbookings?\b|\bgrants?\b|\breferral (?:form )?(?:templates?|process|procedures?|pathways?|polic(?:y|ies))\b|parent(?:al|s['’]?)? (?:permission|consent)/i,
  },
  {
    code: 'secrecy-promised',
    says: new RegExp(
      `\\b${confidants}(?:['’]ll| will| shall| promise (?:you )?(?:to|that we)| always| do| can)* keep (?:(?:it|this|that|everything|anything|all|what)(?: (?:that )?${tellers} (?:says?|tells?|shares?)(?: (?:us|me|them|to us))?)?(?: (?:an?|as|strictly|completely|totally|absolutely|entirely|fully|just|always))* (?:secrets?|confidential\\b|between (?:us|you)|to (?:our|them)selves)|(?:your|their|(?:a |any |every )?(?:child|young person|children)['’]?s?) secrets?)\\b|\\b(?:whatever|what|everything|anything)(?: that)? ${tellers} (?:says?|tells?|shares?)(?: (?:us|me|them))? (?:(?:will|shall|always) )*(?:stays?|remains?|is kept|be kept|is) (?:an? |just |strictly |completely |absolutely |totally )*(?:secret|between (?:us|you))\\b|\\bstays? (?:strictly |just )?between (?:you and (?:us|me)|us|the two)\\b|\\b(?:complete|total|absolute|full|utmost|guaranteed) (?:confidentiality|secrecy)\\b(?=[^.;]{0,30}(?:guarantee|promis|assur|will be (?:given|kept))|\\s+to (?:any|every|the) (?:child|young))|\\b(?:guarantee|promise)s?\\b[^.;]{0,25}\\b(?:confidentiality|secrecy|to keep (?:it|this|secrets?|a secret))\\b|yn gyfrinach rhyngom|cadw'r gyfrinach`,
      'i',
    ),
    unless: exceptionsToSecrecy,
  },
  {
    code: 'secrecy-promised',
    says: /\b(?:we|helpers?|leaders?|staff|coordinator|tutors?|mentors?|volunteers?|lead|officer|she|he|they)\s+(?:won['’]t|will not|will never|shall not|never|must not|may not)\s+(?:tell|pass it on to|say a word to)\s+(?:anyone|anybody|a soul|your parents|their parents)(?: else)?(?=\s*(?:[.,;!–-]|$|what (?:you|they|a child)|about (?:it|this)))/i,
    unless: exceptionsToSecrecy,
    alsoForbidding: true,
    denies: true,
  },
  {
    code: 'told-or-investigated-first',
    about:
      /\ballegation|\baccus|\bcomplain(?:t|s)? (?:about|against)|\bconcern(?:s)? (?:about|against) (?:a |an |the )?(?:adult|member of staff|leader|volunteer|coach|tutor)|\bhonest|\baccount of|\babuse/i,
    says: /\b(?:investigat\w*|interview\w*|question\w*|speak(?:s)? (?:to|with)|talk(?:s)? to|inform\w*|tell(?:s)?|notif\w*|confront\w*|ask(?:s)?)\b[^.;]{0,50}\b(?:accused|person (?:accused|concerned|complained)|adult concerned|member of staff|alleged|both (?:sides|parties)|allegations?|accusation|complaint)\b[^.;]{0,60}\b(?:first|before (?:any|a|the|deciding|contacting|telling|informing|making|it is|reporting|referr\w*|anyone|we|anything))\b/i,
    unless:
      /\bbefore (?:the )?(?:next|session|lesson|starting|they (?:start|work|return))|\bLADO\b[^.;]{0,40}\bfirst|\bfirst to (?:the )?(?:LADO|local authority)|\bhearing\b|\bparking\b|\b(?:who|that) (?:made|makes|raised|raises|reported|reports|brought|brings)\b|\b(?:making|raising|reporting) (?:the|an?) (?:allegation|complaint|concern)/i,
  },
  {
    code: 'evidence-deleted',
    about:
      /\bnude|\bindecent|\bexplicit|\bsext|\babus|\bbully|\bthreat|\bgroom|\binappropriate|\bharass|\bupset|\bnasty|\bunkind|\bhorrible/i,
    says: new RegExp(
      `\\b(?:ask|tell|instruct|require|advise|encourage|help|get)s?\\s+(?:the |a |any |every )?${children}(?: concerned| involved)?\\s+to\\s+(?:immediately |permanently )?(?:delete|erase|wipe|remove)\\b[^.;]{0,50}|\\b${children}\\s+(?:must|should|will|are asked to|is asked to|are told to)\\s+(?:immediately |permanently |at once )?(?:delete|erase|wipe)\\b[^.;]{0,50}|^(?:then )?(?:delete|erase|wipe)\\s+(?:any|the|all|every|an?|it|them|nasty|upsetting|abusive|indecent|nude)\\b[^.;]{0,50}(?:image|picture|photo|message|nude|it|them)s?\\b`,
      'i',
    ),
    unless:
      /\bafter (?:it|they|the police|you have (?:saved|shown|told))|\bonce (?:the police|it has been|you have)|\bpolice (?:have|has|say|advise)|report remove|\bscreenshot/i,
  },
  {
    code: 'evidence-deleted',
    about: indecent,
    says: /\b(?:ask|tell|instruct|require|advise|encourage|help|get)s?\s+(?:them|him|her)\s+to\s+(?:immediately |permanently )?(?:delete|erase|wipe)\b[^.;]{0,50}/i,
    unless: /\bonce (?:the police|it has been|you have)|\bpolice (?:have|has|say|advise)|report remove/i,
  },
  {
    code: 'phone-searched',
    says: new RegExp(
      `\\b(?:search|look through|go through|check|inspect|examine|read)(?:es|s|ing)?\\s+(?:through )?(?:the |a |any |all )?(?:contents? of )?(?:${children}['’]?s?['’]?\\s+)(?:own |personal |mobile |private )?(?:phones?|mobiles?|devices?|messages|handsets?|tablets?)\\b`,
      'i',
    ),
    unless:
      /\bpolice\b|\bparents?\b|\bwith (?:their|the child's) (?:consent|agreement|permission)|\bbefore (?:each|every|the) (?:session|lesson)|\border\b/i,
  },
  {
    code: 'one-to-one-allowed',
    says: /\b(?:leaders?|staff|coach(?:es)?|tutors?|teachers?|volunteers?|adults?|helpers?|mentors?|workers?|instructors?|they|you|we)\b[^.;]{0,40}\b(?:may|can|are (?:allowed|free|permitted) to|is fine to|are welcome to)\b[^.;]{0,40}\b(?:message|text|chat|call|ring|write to|contact|DM|video)\b[^.;]{0,60}\b(?:one[- ]to[- ]one|1[-:]1|1 to 1|privately|individually|in private|alone|on their own)\b|\b(?:private|one[- ]to[- ]one|1[-:]1|individual|direct) (?:messages?|chats?|messaging|calls?|contact|conversations?)\b[^.;]{0,60}\b(?:are|is) (?:fine|allowed|acceptable|permitted|ok|okay|welcome|encouraged)\b/i,
    unless:
      /\bparents?\b|\bcarers?\b|\bcopied|\bcopy\b|\bcc\b|\bemergenc|\bsecond adult|\banother (?:adult|leader|member)|\bprovided|\bonly\b|\bunless\b|\bwhere\b|\bown family|\bsupervis|\brecorded|\blogged|\bnot\b/i,
  },
  {
    code: 'one-to-one-allowed',
    about: /\bmay\b|\bcan\b|\ballowed\b|\bpermitted\b/i,
    says: new RegExp(
      `\\b(?:message|text|chat (?:to|with)|call|ring|write to|contact|DM)\\s+(?:the |any |a |individual )?${children}\\b[^.;]{0,30}\\b(?:one[- ]to[- ]one|1[-:]1|privately|individually|in private|alone)\\b`,
      'i',
    ),
    unless:
      /\bparents?\b|\bcarers?\b|\bcopied|\bcopy\b|\bemergenc|\bsecond adult|\banother (?:adult|leader|member)|\bprovided|\bonly\b|\bunless\b|\bown family|\bsupervis|\bnot\b/i,
  },
  {
    code: 'consent-for-everything',
    about: /\bphoto|\bpictures?|\bimages?|\bfilm|\bvideo|\bmedia\b|\blluniau|\bllun\b/i,
    says: /\b(?:one|a single|a blanket|blanket|a general|an all-purpose) (?:tick|form|consent|permission|signature|box|yes)\b[^.;]{0,60}\b(?:every|all|any|everything|whatever)\b[^.;]{0,50}|\b(?:covers?|for|includes?) (?:every|all|any) (?:possible |future |and all |and every )?(?:uses?|purposes?|media|reasons?|publicity)\b[^.;]{0,50}|\bany (?:and all|use|purpose)\b[^.;]{0,40}\b(?:see fit|wish|choose|like|may ever)\b|\bin any way (?:we|the club|it) (?:like|wish|see|choose)\w*/i,
    unless: /\bother than\b|\bexcept\b|\bseparate|\bwithout\b|\beach (?:use|purpose)\b|\bnot (?:for|to be|cover)/i,
  },
  {
    code: 'consent-assumed',
    about: /\bphoto|\bpictures?|\bimages?|\bfilm|\bvideo|\brecord/i,
    says: /\b(?:consent|permission|agreement) (?:is|will be) (?:assumed|presumed|implied|taken (?:as given|for granted)|deemed)[^.;]{0,40}|\b(?:deemed|assumed|presumed|taken) to (?:have )?(?:consent|agree|given (?:consent|permission)|consented|agreed)[^.;]{0,40}|\bby (?:attending|joining|taking part|entering|registering|coming)\b[^.;]{0,40}\b(?:consents?|agrees?|gives? (?:permission|consent))\b[^.;]{0,40}|\bunless (?:a |the |any )?(?:parents?|carers?|you|they|we|families|famil)\b[^.;]{0,20}\b(?:object|opt(?:s|ed)? out|tell us otherwise|say no|says no|hear otherwise|write to us)\w*/i,
    unless: /\bnot\b|\bnever\b|\bno picture/i,
  },
  {
    code: 'kept-for-ever',
    says: /\b(?:kept|keep|keeps|stored?|stores|retain\w*|held|hold|holds|archived?|saved?|remain|stay)\b[^.;]{0,50}\b(?:for ?ever|indefinitely|permanently|in perpetuity|for all time|without (?:any )?(?:time )?limit|for an unlimited (?:time|period))\b|\b(?:cedwir|cadw\w*|gedwir|gadw\w*)\b[^.;]{0,50}\bam byth\b|\b(?:records?|recordings?|photos?|photographs?|pictures?|images?|files?|forms?|footage|videos?|notes?|data)\b[^.;]{0,40}\b(?:are|is|will be|shall be|must be) never (?:be )?(?:deleted|destroyed|erased|thrown away|shredded|removed)\b|\bnever (?:delete|destroy|throw away)\b[^.;]{0,30}\b(?:records?|recordings?|photos?|photographs?|pictures?|files?|forms?|data|notes)\b/i,
    alsoForbidding: true,
    unless:
      /\bnot\b[^.;]{0,30}\b(?:kept|keep|stored?|retain\w*|held|hold)\b|\bnothing\b|\bno \w+ (?:is|are|will be) (?:kept|held|stored|retained)|\bdo(?:es)? not keep|n['’]t keep|\bbarred|\bbanned|\bevidence|\bpolice/i,
  },
  {
    code: 'disclosure-certificates-kept',
    says: /\bcop(?:y|ies) of (?:the |each |all |every |their )?(?:enhanced )?(?:DBS|disclosure|PVG|criminal record|AccessNI)\b[^.;]{0,40}\b(?:kept|held|stored|retained|filed?)\b|\b(?:keep|hold|store|retain|file)\b[^.;]{0,25}\b(?:(?:photo)?cop(?:y|ies) of )(?:the |each |all |every |their )?(?:enhanced )?(?:DBS|disclosure|criminal record)\b[^.;]{0,30}|\b(?:DBS|disclosure) certificates (?:are|will be|must be|shall be) (?:kept|held|stored|retained|filed)\b[^.;]{0,40}/i,
    unless: /\bnot\b|\bnever\b|\bsix months|\b6 months|\bdestroy/i,
  },
  {
    code: 'position-of-trust-misstated',
    about: /\bmusic|\bdance|\bdrama|\btheatre|\barts?\b|\bchoir|\borchestra|\bband\b|\btutor/i,
    says: /\b(?:law|legal|legally|illegal|offence|crime|Sexual Offences)\b[^.;]{0,80}\bpositions? of trust\b|\bpositions? of trust\b[^.;]{0,80}\b(?:law|legal|legally|illegal|offence|crime|Sexual Offences)\b[^.;]{0,20}/i,
    unless: /\bsports?\b|\breligio|\bnot\b|\bstricter|\bschool|\bown rule/i,
  },
  {
    code: 'parents-told-without-exception',
    says: /\b(?:always|in (?:all|every) cases?|without exception|every time|whatever (?:happens|the)|at all times)\b[^.;]{0,40}\b(?:inform|tell|notify|contact|ring|call)\w*\b[^.;]{0,20}\b(?:parents?|carers?|famil(?:y|ies)|guardians?)\b|\b(?:parents?|carers?|guardians?)(?: (?:and|or|\/) ?(?:carers?|guardians?))?\s+(?:will|must|shall|are|should)\s+always\s+(?:be )?(?:informed|told|notified|contacted)\b/i,
    about: /\bconcern|\bincident|\bworr|\babuse|\bdisclos|\ballegation|\bhappen|\bproblem|\bwrong/i,
    unless:
      /\bunless\b|\bexcept\b|\bsafe to\b|\bwhere (?:it is )?safe|\bmight (?:put|harm)|\bmay put|\bharm\b|\brisk\b|\bphoto|\bsession|\blate\b|\btrip|\bpassword/i,
  },
  {
    code: 'password-change-forced',
    about: /\bpass ?words?|\bpass ?codes?|\bpass ?phrases?|\bPINs?\b|\bcyfrin(?:air|eiriau)|\bgyfrin(?:air|eiriau)/i,
    says: /\b(?:chang\w*|reset\w*|renew\w*|rotat\w*|refresh\w*|replac\w*|expire\w*)\b[^.;]{0,60}\b(?:every|each|annually|yearly|termly|monthly|weekly|quarterly|regularly|periodically|frequently|routinely|often|once (?:a|per|every)|at (?:least|the start of)|\d+ days)\b[^.;]{0,30}|\b(?:every|each) (?:\w+[ -]){0,3}(?:days?|weeks?|months?|terms?|half[- ]terms?|years?|season)\b[^.;]{0,50}\b(?:chang|reset|renew|rotat|new pass)\w*[^.;]{0,20}|\bnewid\b[^.;]{0,40}\bbob\b[^.;]{0,20}/i,
    unless:
      /\b(?:when|after|if|once|whenever|every time|each time|as soon as)\b[^.;]{0,40}\b(?:leaves?|left|compromis|known|suspect|stolen|lost|breach|guess|shared)/i,
  },
]

/** Of deadlines: what must not be later than the hours that stand there. */
export const deadlines = [
  {
    code: 'breach-told-late' as const,
    about: /\b(?:ICO|Information Commissioner|Data Protection Commission)/i,
    and: /\bbreach/i,
    hours: 72,
  },
  {
    code: 'allegation-passed-on-late',
    about: /\bLADO\b|local authority designated officer/i,
    and: /\b(?:allegation|refer|report|tell|told|inform|concern|pass)/i,
    hours: 24,
  },
] as const

/** A “not” before the words turns them round; so does a ban after them. */
export const deniedBefore =
  /\b(?:not|never|nor|neither|nobody|no[- ]one|none|no \p{L}+|cannot|without|avoid|refrain from|instead of|rather than|forbid\w*|prohibit\w*|ban(?:ned|s)?|stop|no adult|no leader|no member of staff|nid|peidiwch|byth|ddim)\b[^.;]{0,45}$|n['’]t\b[^.;]{0,45}$|\bdo not\b[^.]{0,90}$/iu
export const deniedAfter =
  /^[^.;]{0,30}\b(?:is|are) (?:not (?:allowed|permitted|acceptable)|forbidden|prohibited|banned|illegal|an offence|a crime|against the law)\b/i
