/** Words written with a capital that are no part of a person's name, and the small words that are. */

/** Between the parts of a name. */
export const particles =
  'de|De|De La|de la|del|della|di|Di|da|Da|dos|van|Van|van der|van den|Van der|von|Von|der|den|ten|ter|du|Du|la|La|le|Le|el|El|al|Al|bin|Bin|ibn|bint|ap|ab|ferch|y|yr|ní|Ní|ni|Ni|nic|Nic|an|mac|Mac|ó|Ó|uí|Uí|st|St\\.?'

export const honorifics =
  'Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:d|erend)?|Canon|Father|Fr|Sister|Sr|Brother|Imam|Rabbi|Pastor|Cllr|Sir|Dame|Lady|Lord|Ustadh?|Ustadha|Maulana|Sheikh|The Rev(?:d|erend)?'

/** In lower case. A run of capitals with one of these in it is a title, a body or a thing. */
export const notNames: ReadonlySet<string> = new Set(
  `a an the this that these those our your their his her its all any each every some no not if when where who what how why and or but for of in on at by to with from as is are be
   we you they he she it i my us them must should will may can do
   safeguarding safety online internet digital digitally policy policies statement procedure procedures code codes conduct behaviour agreement rules guidance guidelines handbook form forms notice data protection
   child children children's childrens young people person persons adult adults youth parent parents carer carers family families member members pupil pupils student students learner learners participant participants
   staff volunteer volunteers trustee trustees tutor tutors teacher teachers coach coaches leader leaders helper helpers worker workers team teams board committee council councils governor governors governing body bodies
   coordinator co-ordinator coordinators officer officers lead leads leading champion deputy designated senior head manager director chair chairman chairwoman chairperson chairs vice secretary treasurer president
   administrator admin assistant principal vicar rector minister warden churchwarden captain commodore welfare liaison link contact contacts contacted responsible responsibility role name names phone telephone tel mobile email e-mail
   address website web date dated signed signature position title review reviewed reviews next last version approved adopted issued issue updated update january february march april may june july august september
   october november december monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter term england wales scotland ireland northern britain british english welsh scottish irish uk
   nspcc childline samaritans ceop iwf police gateway tusla garda gardaí ofsted dbs lado dsl dlp ddsl dso cpo mash kcsie gdpr fa hse psni accessni hwb pvg nhs ico dfe social services service care support emergency helpline
   local authority government department act order regulation regulations facebook instagram whatsapp zoom teams google twitter snapchat tiktok youtube microsoft discord messenger apple x meta
   ltd limited cic cio trust charity club society association school schools church chapel mosque parish group groups centre center hall house street road avenue lane place project projects programme theatre
   choir orchestra band music arts dance sports football swimming college university academy nursery foundation federation consortium union fellowship office workshop studio studios company
   tbc tbd tba vacant insert none n/a unknown anyone everyone nobody someone please see also call ring speak talk tell report ask keep use always never yes out about above below following first second third emergencies hours
   duties duty roles responsibilities job description details overview introduction purpose aims scope background keeping safe reporting concern concerns incident incidents awareness working together acceptable use using
   photography images filming recording mobiles passwords training learning education health wellbeing mental physical sexual abuse bullying cyberbullying grooming radicalisation prevent prevention response managing dealing staying
   monday's good practice key useful important further more other general specific legal framework legislation national regional joint independent schools inspectorate commission commissioner partnership boards ministry agency agencies
   polisi swyddog diogelu dynodedig dirprwy cadeirydd pwyllgor ysgrifennydd rhieni plant ar-lein cydlynydd arweinydd enw ffôn e-bost dyddiad llofnodwyd adolygwyd cyngor cymru cymraeg y yr gofal ymddiriedolwyr rheolwr`
    .split(/\s+/)
    .filter(Boolean),
)
