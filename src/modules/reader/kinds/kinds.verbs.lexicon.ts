/** English verbs that policies are written with, in their base form, and the forms that do not follow from it. */

export const baseVerbs = `
accept access accompany account accredit acknowledge act add address adhere adjust administer adopt advertise advise agree aim alert allow alter announce
anonymise answer apologise appear apply appoint approach approve arrange ask assess assign assist assume attach attempt attend audit authorise avoid award
back backup ban bar be bear become befriend begin behave believe belong bind blank block blur book borrow break brief bring broadcast bully buy bypass
call cancel capture care carry catch challenge change charge chat check chase choose circulate circumvent clean clear click close clone co-operate collect come comment
commit communicate compile complain complete comply comprise concern conduct confer confide confine confirm confiscate connect conserve consider consult contact contain
continue contravene control convene cooperate coordinate co-ordinate copy correct correspond cover create crop cultivate cut
deal decide declare decline dedicate define defer delay delegate delete deliver demonstrate deny depend deploy describe designate destroy develop direct disable
disagree disappear disclose disconnect discourage discuss dismiss display dispose disregard disseminate distribute disturb divulge do document download draft draw drive drop
edit educate email e-mail embed embarrass employ empower enable encourage encrypt end endeavour endanger endorse enforce engage enjoy enlist enquire enrol ensure enter entrust equip erase
escalate establish evaluate examine exceed exchange exclude excuse exercise exhibit exist expect expel experience explain explore expose express extend
face facilitate fail fall familiarise feel fetch fill film filter find finish fit fix flag follow forbid forget form forward foster friend fulfil
gain gather get give go google grant greet groom group grow guard guarantee guide
hack hand handle happen harass harm have hear help hesitate hide highlight hire hold honour host hurt
identify ignore impersonate implement impose improve include incorporate increase inform initiate insist inspect install instruct intend interact interfere intervene interview introduce
invade investigate invite involve isolate issue join judge justify keep know
label laugh launch lay lead learn leave lend let liaise lie light like limit link list listen live livestream load lock log look lose love lower
mail maintain make manage mark match mean measure meet mention mentor message mind minimise misuse model moderate modify monitor move mute
name need negotiate nominate note notice notify nudge number
obey object observe obtain occur offer open operate oppose opt order organise outline overrule oversee
park participate partner pass password pause pay perform permit persuade phone photograph pick pin place plan play point pool pop possess post practise practice pray prefer prepare present preserve press
pretend prevent print prioritise probe proceed process produce prohibit project promise promote prompt protect prove provide publicise publish purchase pursue put
qualify question quote raise ramble reach react read realise reassure receive recognise recommend record recruit rectify redact reduce refer reflect refrain refresh refuse register regulate
reinforce reinstate reject relate release rely remain remember remind remove renew rent repair repeat replace reply report represent reproduce request require research reset resist resolve
respect respond restrict result retain retake retrieve return reuse reveal review revise revisit revoke reward ring risk rotate run
safeguard sanction satisfy save say scan schedule screen screenshot scroll seal search secure see seek select sell send separate serve set settle share shout show shred shut sign signpost silence simulate sing sit skip
solicit sort speak specify spell spend sponsor spot spread stand start state stay steal step stick stop store stream strengthen stress strike strip study submit subscribe suggest supervise supply support surrender survey suspect
suspend swap switch synchronise tag tailor take talk target teach telephone tell terminate test text thank think threaten throw tick tidy touch trace track train transfer transmit transport treat troll trust try turn tweet type
uncover undergo underpin understand undertake undermine uninstall unfollow unlock unplug update upgrade uphold upload use utilise validate value verify vet view violate visit wait walk want warn watch watermark weigh wear weigh welcome whitelist
win wind wipe wish withdraw withhold witness wonder work worry write zip rewrite count arrive depart travel swim sleep eat drink ride dance climb cook pray push pull race roll swim wash wave whisper yell paint fly jump kick knock lean shake smile smoke
trade patch observe voice tie tidy supersede outnumber rename reopen repost retweet screenshot reshare misbehave oblige depart comfort console soothe listen host pair rehearse commission dress rest hope
agree anonymize apologize authorize categorize familiarize minimize organize prioritize publicize recognize synchronize utilize maximise maximize nurture strive commence cease disguise embrace obstruct pledge stipulate
blackmail bookmark cc bcc dm skype facetime whatsapp vape smack swear tease mock gossip lie cheat plagiarise humiliate shame bait stalk taunt insult abuse exploit coerce manipulate flirt sext
`
  .trim()
  .split(/\s+/u)

/** Base form, third person, past, participle where they are not regular; one verb to a word. */
export const irregularForms: Readonly<Record<string, readonly string[]>> = {
  be: ['is', 'was', 'been'],
  have: ['has', 'had', 'had'],
  do: ['does', 'did', 'done'],
  go: ['goes', 'went', 'gone'],
  bear: ['bears', 'bore', 'borne'],
  become: ['becomes', 'became', 'become'],
  begin: ['begins', 'began', 'begun'],
  bind: ['binds', 'bound', 'bound'],
  break: ['breaks', 'broke', 'broken'],
  bring: ['brings', 'brought', 'brought'],
  buy: ['buys', 'bought', 'bought'],
  catch: ['catches', 'caught', 'caught'],
  choose: ['chooses', 'chose', 'chosen'],
  come: ['comes', 'came', 'come'],
  cut: ['cuts', 'cut', 'cut'],
  deal: ['deals', 'dealt', 'dealt'],
  draw: ['draws', 'drew', 'drawn'],
  drive: ['drives', 'drove', 'driven'],
  fall: ['falls', 'fell', 'fallen'],
  feel: ['feels', 'felt', 'felt'],
  find: ['finds', 'found', 'found'],
  forbid: ['forbids', 'forbade', 'forbidden'],
  forget: ['forgets', 'forgot', 'forgotten'],
  get: ['gets', 'got', 'got'],
  give: ['gives', 'gave', 'given'],
  grow: ['grows', 'grew', 'grown'],
  hear: ['hears', 'heard', 'heard'],
  hide: ['hides', 'hid', 'hidden'],
  hold: ['holds', 'held', 'held'],
  hurt: ['hurts', 'hurt', 'hurt'],
  keep: ['keeps', 'kept', 'kept'],
  know: ['knows', 'knew', 'known'],
  lay: ['lays', 'laid', 'laid'],
  lead: ['leads', 'led', 'led'],
  leave: ['leaves', 'left', 'left'],
  lend: ['lends', 'lent', 'lent'],
  let: ['lets', 'let', 'let'],
  lose: ['loses', 'lost', 'lost'],
  make: ['makes', 'made', 'made'],
  mean: ['means', 'meant', 'meant'],
  meet: ['meets', 'met', 'met'],
  oversee: ['oversees', 'oversaw', 'overseen'],
  pay: ['pays', 'paid', 'paid'],
  put: ['puts', 'put', 'put'],
  read: ['reads', 'read', 'read'],
  reset: ['resets', 'reset', 'reset'],
  ring: ['rings', 'rang', 'rung'],
  run: ['runs', 'ran', 'run'],
  say: ['says', 'said', 'said'],
  see: ['sees', 'saw', 'seen'],
  seek: ['seeks', 'sought', 'sought'],
  sell: ['sells', 'sold', 'sold'],
  send: ['sends', 'sent', 'sent'],
  set: ['sets', 'set', 'set'],
  show: ['shows', 'showed', 'shown'],
  shut: ['shuts', 'shut', 'shut'],
  sing: ['sings', 'sang', 'sung'],
  sit: ['sits', 'sat', 'sat'],
  speak: ['speaks', 'spoke', 'spoken'],
  spell: ['spells', 'spelt', 'spelt'],
  spend: ['spends', 'spent', 'spent'],
  spread: ['spreads', 'spread', 'spread'],
  stand: ['stands', 'stood', 'stood'],
  steal: ['steals', 'stole', 'stolen'],
  stick: ['sticks', 'stuck', 'stuck'],
  strike: ['strikes', 'struck', 'struck'],
  swear: ['swears', 'swore', 'sworn'],
  take: ['takes', 'took', 'taken'],
  teach: ['teaches', 'taught', 'taught'],
  tell: ['tells', 'told', 'told'],
  think: ['thinks', 'thought', 'thought'],
  throw: ['throws', 'threw', 'thrown'],
  undergo: ['undergoes', 'underwent', 'undergone'],
  understand: ['understands', 'understood', 'understood'],
  undertake: ['undertakes', 'undertook', 'undertaken'],
  uphold: ['upholds', 'upheld', 'upheld'],
  wear: ['wears', 'wore', 'worn'],
  win: ['wins', 'won', 'won'],
  wind: ['winds', 'wound', 'wound'],
  withdraw: ['withdraws', 'withdrew', 'withdrawn'],
  withhold: ['withholds', 'withheld', 'withheld'],
  write: ['writes', 'wrote', 'written'],
}

/** Verbs that double their last letter: `stop`, `stopped`. */
export const doublingVerbs =
  `ban bar blur chat clip commit control crop drop embed equip flag forget fulfil get hit log nod permit pin plan plug pop prefer put quit refer regret ring rip run
set ship shop shred shut sit skip spot stop strip submit swap tag tap transfer trap trim troll unplug vet whatsapp win wrap`.split(
    /\s+/u,
  )

/** Base forms that are nouns at least as often: at the start of a line they need a word after them that only follows a verb. */
export const nounVerbs =
  `abuse access account act address aim answer approach award back backup ban bar block book break brief broadcast call care cause chat change charge check code comment
concern conduct contact control copy cover cut deal display document draft draw drop email e-mail end escape exercise experience face film filter fit focus form friend group guard guide
hand harm help host issue interview judge label laugh lead lie light like limit link list load lock log look love mail mark match measure message mind misuse model monitor move name
need note notice number object offer order park partner password pause phone photograph picture pin place plan play point pool post practice present press process produce project promise
purchase question quote raise reach record register release rent reply report request research respect result return review reward ring risk run sanction scan schedule screen screenshot search
seal section set share show sign silence sort sponsor spot staff stand start state step stick stop store stream stress strike study support survey swap switch tag talk target test text
thank tick touch track train transfer transport treat trust try turn tweet type update upgrade upload use value view visit wait walk watch watermark welcome whitelist wish witness work worry zip
telephone download livestream bait`.split(/\s+/u)
