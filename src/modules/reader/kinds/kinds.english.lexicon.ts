/** English words that tell who a sentence is about and what it can mean: those a policy binds, those it only talks of. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** People and bodies a policy can bind; the head of a subject. */
export const agents = words(`
we i you staff volunteer volunteers worker workers employee employees adult adults grown-up grown-ups leader leaders helper helpers coach coaches tutor tutors teacher teachers
instructor instructors trainer trainers mentor mentors counselor counselors counsellor counsellors artist artists musician musicians director directors manager managers trustee trustees
governor governors board committee council team teams management supervisor supervisors coordinator coordinators co-ordinator co-ordinators officer officers lead leads dsl ddsl dlp dso cpo
deputy deputies chair chairman chairwoman chairperson secretary treasurer administrator administrators admin admins moderator moderators headteacher head principal warden
parent parents carer carers guardian guardians family families mum dad pupil pupils student students learner learners participant participants player players swimmer swimmers member members
guest guests visitor visitors contractor contractors photographer photographers official officials steward stewards person persons people anyone everyone everybody anybody somebody someone
nobody no-one none organisation organization charity club school church parish fellowship trust firm company association group society academy centre center college nursery troupe band choir
orchestra troop squad crew clergy vicar incumbent minister priest pastor imam rabbi elder elders champion technician owner provider host organiser organisers freelancer freelancers
practitioner practitioners personnel coaches' user users cadet cadets scout scouts guide guides ranger rangers girl girls boy boys teenager teenagers youth dancers dancer singers singer
headmaster headmistress bursar librarian caretaker safeguarder caseworker facilitator facilitators chaperone chaperones referee referees captain captains rider riders apprentice apprentices
colleague colleagues whoever hub project scheme programme program service services league federation venue gym studio theatre museum station camp circle client clients resident residents patient patients
intern interns trainee trainees president vice-president ceo executive partner partners personnel who she he they
`)

/** Young people: a policy binds them too, but as often says what is true of them. */
export const youngPeople = words(
  'child children kid kids pupil pupils student students learner learners teenager teenagers girl girls boy boys youth member members participant participants',
)

/** What the world is like, rather than what is done here. */
export const abstractSubjects = words(`
internet technology technologies media world web abuse bullying cyberbullying cyber-bullying grooming exploitation sexting trolling harassment risk risks harm harms danger dangers welfare wellbeing well-being safety
safeguarding life lives childhood society benefit benefits opportunity opportunities research evidence statistics studies study survey surveys radicalisation extremism predator predators offender offenders
abuser abusers perpetrator perpetrators groomer groomers stranger strangers bully bullies pornography gambling algorithms misinformation disinformation fakes deepfake deepfakes intelligence ai
truth childline everybody's age law gaming reputation privacy consequences impact addiction hate sextortion upskirting catfishing phishing
`)

/** What a child-safe organisation keeps, uses and deals with: what is said of these in the present is how it is done here. */
export const keptThings = words(`
account accounts password passwords passcode passcodes login logins log-in log-ins username usernames credential credentials device devices phone phones mobile mobiles tablet tablets laptop laptops computer computers
camera cameras equipment photograph photographs photo photos picture pictures image images video videos film films footage recording recordings clip clips name names surname surnames address addresses number numbers
record records file files form forms list lists register registers note notes log logs report reports register detail details data information document documents message messages email emails post posts comment comments page pages channel
channels profile profiles chat chats group groups thread threads lesson lessons session sessions meeting meetings class classes call calls stream streams livestream livestreams backup backups update updates software
antivirus filter filters firewall wifi wi-fi network networks server servers drive drives cupboard consent permission training course courses supervision review reviews audit audits check checks concern concerns worry
worries incident incidents allegation allegations complaint complaints disclosure disclosures breach breaches policy risk-assessment assessment assessments agreement agreements code newsletter newsletters website site
setting settings link links invitation invitations key keys parents' app apps platform platforms waiting-room microphone microphones chargers news screenshots copies copy reference references referral referrals certificate certificates
work sanction sanctions access photography filming rule rules livestreaming streaming notices notice text texts room rooms chatroom chatrooms browser browsers contact communication communications conversation conversations interaction interactions messaging chatting sharing signature signatures support advice induction
`)

/** What a policy calls itself. */
export const selfNames = words(
  'policy policies statement document procedure procedures guidance guidelines code rules terms conditions charter agreement paper handbook standards framework notice',
)

/** With “we” or a name: what is thought, not what is done. */
export const beliefVerbs = words(`
believe believes recognise recognises recognize recognizes acknowledge acknowledges accept accepts understand understands know knows think thinks feel feels value values appreciate appreciates hope hopes wish wishes
want wants love loves enjoy enjoys realise realises consider considers see sees regard regards respect respects care cares exist exists welcome welcomes trust trusts hold holds
`)

/** With “we” or a name: what kind of organisation it is. */
export const introductionVerbs = words(
  'run runs offer offers deliver delivers exist exists serve serves work works teach teaches bring brings help helps welcome welcomes provide provides put puts support supports use uses live lives operate operates love loves',
)

/** Participles of what is done to things and people under a rule: “are kept”, “is sent”. */
export const doneParticiples = words(`
kept stored held deleted erased destroyed shredded removed taken obtained sought asked told informed notified shared sent given made switched turned locked logged recorded written reviewed updated checked monitored
moderated filtered blocked scanned vetted trained supervised supported appointed named signed agreed approved used changed set copied handed placed put collected published posted shown displayed listed reported referred passed
investigated dealt treated handled managed closed opened invited added struck encrypted protected limited restricted controlled backed tested assessed discussed explained provided offered issued renewed retained archived
disabled covered returned charged seated required expected encouraged allowed permitted forbidden prohibited banned streamed hosted run held scheduled confirmed counted read carried brought laid circulated
sorted answered looked audited assigned provided inspected installed configured arranged organised organized attended accompanied redacted blurred anonymised withdrawn suspended excluded confiscated escalated signposted
settled gone entered drawn invited capped numbered separated paid notified wiped tagged mailed posted collected
taught reminded briefed followed completed consulted accounted dismissed documented welcomed
`)

/** Adjectives and participles that only say how things are. */
export const describing = words(`
important essential vital crucial central key wonderful great exciting harmful dangerous common difficult hard easy possible likely unlikely vulnerable true aware able different new real illegal criminal unlawful growing changing
part fun powerful useful positive paramount significant serious complex constant everywhere known called defined based rooted concerned worried curious
`)

/** The small words that hold a sentence together. */
export const modalWords = words('must shall will should ought may might can could would')
export const pronounWords = words(
  'i we you he she it they this these those that who anyone everyone nobody someone everybody anybody somebody',
)
export const determinerWords = words(
  'the a an my our your their its his her any all every each no this these those that some both another other such either one two three at several many most few more',
)
export const subordinators = words(
  'if when whenever where wherever unless because while whilst till whether although though what why how',
)
/** Prepositions as often as not: they open an inner clause only where one follows. */
export const maybeSubordinators = words('before after once as than since until')
export const openingWords = words(
  `if when whenever where wherever before after once while whilst until unless as because since although though in on at during for with without under within outside upon to by from following
should except apart however therefore also then additionally furthermore instead otherwise usually normally generally sometimes finally firstly secondly throughout wherever rather yes and but so again outside beyond
unfortunately equally similarly likewise nevertheless regardless given due depending whatever afterwards meanwhile today`,
)
export const adverbWords = words(
  `always also never only just still then usually normally regularly routinely actively therefore now already both all each ever even sometimes often generally currently automatically immediately promptly carefully
please not simply really first securely safely jointly personally too kindly`,
)
export const prepositionWords = words(
  'of in on at by for with from to into about between through via over under within without during per as like than against towards among near behind above below onto upon off across around outside inside beyond',
)

/** What tells how a thing is and no one's deed: “belongs”, “matters”. */
export const stativeVerbs = words(`
belong belongs mean means seem seems look looks feel feels sound sounds matter matters cost costs last lasts hurt hurts need needs deserve deserves know knows remain remains exist exists contain contains depend depends
win wins change changes spread spreads appear appears happen happens occur occurs differ differs arise arises affect affects say says lie lies grow grows evolve evolves vary varies benefit benefits suffer suffers refer refers
involve involves describe describes observe observes learn learns want wants love loves like likes enjoy enjoys struggle struggles
`)

/** With anybody at all: what is thought, not what is done. */
export const thinkingVerbs = words(
  'believe believes recognise recognises recognize recognizes acknowledge acknowledges value values understand understands accept accepts know knows appreciate appreciates hope hopes observes realise realises holds',
)
