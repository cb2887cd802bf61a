/** Words that a policy writes with capitals though they name no organisation, and the words that stand beside one that is named. */

/** A name is broken off before and after any of these, in lower case. */
export const neverInName: ReadonlySet<string> = new Set(
  `facebook instagram whatsapp twitter snapchat tiktok youtube discord messenger microsoft google meta email e-mail wi-fi wifi internet
   nspcc childline samaritans ceop iwf tusla garda ofsted dbs lado dsl dlp ddsl dso mash kcsie gdpr psni accessni hwb pvg nhs ico dfe ict sen send uk eu usa england wales scotland ireland britain british
   policy policies polisi procedure procedures agreement act acts order regulation regulations legislation law handbook guide guidance guidelines code e-safety esafety facebook-group charter conditions terms membership
   safeguarding designated lead officer coordinator co-ordinator deputy head assistant manager chair chairperson chairman secretary treasurer director champion welfare coordinators leads officers
   signed date name role phone tel telephone contact contacts review reviewed version section appendix part page annex
   i we you they he she it this that these those our your my their all any each every no some when if where what who why how there here as at by for from in of on to with a an and or but is are was be do does
   zoom signal slack skype telegram never always must only please remember also however therefore unless although because before after while since
   mae bydd byddwn rhaid ni caiff dim diogelwch ar-lein diogelu datganiad rheolau ein eich y yr`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that name no organisation by themselves, though its name may hold them. */
export const tooCommon: ReadonlySet<string> = new Set(
  `the of and for in staff volunteers children young people parents carers members trustees tutors teachers leaders coaches pupils students learners adults everyone anyone nobody
   online safe safety statement introduction purpose aims scope background reporting training data protection images photographs devices passwords social media legal framework related keeping staying phones
   ltd limited trust charity club society association school church group centre committee board council project company organisation theatre choir orchestra band music arts team office league federation council's
   january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday easter christmas
   object rulings memorandum sheet clips comments conduct play digital care images photos recordings messages section first internet web god bible mum dad sunday saturday worship platform community family families parish
   council board wi-fi ai mentors mentor helper helpers captain captains vicar bishop diocese pastor imam minister elders governors governing body head teacher police social services children's care local authority`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that end the name of an organisation more often than any other name. */
export const bodyWords =
  /\b(?:Trust|Charity|Club|Society|Association|School|Church|Chapel|Mosque|Parish|Group|Centre|Project|Projects|Theatre|Choir|Orchestra|Band|Music|Arts|Dance|Academy|Nursery|Foundation|Federation|Consortium|Union|Fellowship|Ltd|Limited|CIC|CIO|Scouts|Guides|Cadets|Youth|Tutors|Tuition|Network|Company|Ensemble|Hub|Collective|Studio|Studios|College|Institute|Drop-In|Ministries|Service|Services|Cubs|Brownies|Rangers|Athletic|Rovers|FC|RFC|Library|Museum|Farm|Camp|Playgroup|Pre-school|Côr|Clwb|Ysgol|Eglwys|Cymdeithas|Menter|Theatr|Canolfan|Players|Singers|Voices|Strings|Stage|Circus|Gymnastics|Swimming|Rowing|Cricket|Rugby|Tennis|Sailing|Riding|Pathfinders)\b/

/** What a sentence says an organisation does. */
export const doings =
  /^\s+(?:works?|will|is|are|has|have|runs?|believes?|recogni[sz]es?|aims?|provides?|offers?|takes?|expects?|wants?|commits?|requires?|acknowledges?|understands?|delivers?|supports?|promotes?|does|shall|must|cannot|can|seeks?|ensures?|asks?|uses?|strives?|teaches|serves?|exists?|welcomes?|operates|considers?)\b/

/** What belongs to an organisation. */
export const belongings =
  /^\s*(?:['’]s?|s['’])?\s+(?:activit|polic|network|services|staff|volunteers|trustees|members|projects?|groups?|events?|sessions?|premises|website|accounts?|committee|board|procedures|safeguarding|social media|lessons|classes|promotional|programme|children|young people|community|equipment|devices|tutors|coaches|leaders|e-?mail|employees|workers|workshops|participants|Facebook|email)/i
