/** Welsh words that bind, forbid, allow, or only tell, as patterns over lower-case words. */

/** Words that only Welsh has; a few of them in a line make it Welsh. */
export const welshWords =
  `yn yw ydy ydym ydyn rydym rydyn mae maent mae'n mae'r ein eich eu a'r a'n a'u i'r o'r gyda gyda'r gan heb bob pob pwy pan os wrth drwy trwy dros ar-lein plant pobl ifanc rhieni gofalwyr staff gwirfoddolwyr oedolion
byddwn bydd byddaf bydda rhaid dylai dylid dylem dylent ni nid na nac peidiwch peidio byth dim ond caiff chaiff gall gallwch caniateir polisi hwn hon y yr ac neu fel hyn ddim i'w ei fod bod nhw chi fe fi wedi gwybod
ddiogel diogel diogelwch diogelu swyddog credwn rwy rydw fy llun lluniau grŵp wrthyn wrth dywedwch gofynnwch ffonau symudol unrhyw adolygwyd dyddiad llofnodwyd enw ffôn dirprwy oni chyn cyn ar ôl`.split(
    /\s+/u,
  )

export const welshNever =
  /(?:^| )(?:peidiwch|peidio|peidiwn|paid|byth|ni chaniateir|ni ddylai|ni ddylid|ni ddylech|ni ddylent|ni chaiff|ni cheir|ni chânt|ni fydd|ni fyddwn|ni fyddaf|fydda i ddim|fyddwn ni ddim|fydd neb|ni all|ni ellir|ni rennir|ni rannir|ni chyhoeddir|ni ddefnyddir|ni chedwir|ni thynnir|ni anfonir|gwaherddir|wedi'i wahardd|gwahardd|nid oes hawl|nid oes caniatâd|does dim hawl|chaiff neb|ddylai neb|neb i|nid ydym|nid yw|nid ydynt|dydyn ni ddim|dydw i ddim|dim hawl)(?: |$)/u
export const welshMust =
  /(?:^| )(?:rhaid|byddwn|bydd|byddaf|bydda|byddant|byddan|fyddwn|dylai|dylid|dylem|dylech|dylent|dylen|ddylai|disgwylir|gofynnir|mae disgwyl|mae'n rhaid|mae angen|mae'n ofynnol|ymrwymo|ymrwymwn|addo|addawn|yn gyfrifol am|sicrhawn|dim ond)(?: |$)/u
export const welshMay =
  /(?:^| )(?:caniateir|caiff|cewch|cânt|gall|gallwch|gallant|gellir|mae croeso i|mae hawl gan|rhydd i)(?: |$)/u
/** “Caiff recordiadau eu dileu”: a passive, which tells what is done and allows nothing. */
export const welshPassive = /(?:^| )(?:caiff|ceir|cânt) .{0,60}?(?:ei|eu|'u) \p{L}+/u
export const welshOnly = /(?:^| )(?:dim ond|yn unig)(?: |$)/u
export const welshBelief =
  /(?:^| )(?:credwn|credu|cydnabod|cydnabyddwn|sylweddolwn|deallwn|mae gennym (?:ni )?(?:gyfrifoldeb|ddyletswydd)|mae gan bob|mae gan bawb|hawl i|yr hawl|mae'r (?:we|rhyngrwyd|byd)|gall y (?:we|rhyngrwyd)|gwerthfawrogi|gwyddom|rydym yn gwybod)(?: |$)/u
export const welshPurpose =
  /^(?:prif )?(?:diben|pwrpas|bwriad|nod|amcan|amcanion)(?:'r| y| yr| ein| polisi|:)|(?:^| )mae'r polisi hwn yn (?:nodi|egluro|esbonio|disgrifio|amlinellu|ceisio)|^(?:nod|diben|pwrpas|bwriad) /u
export const welshScope = /(?:^| )(?:berthnasol i|gymwys i|cwmpasu|yn cynnwys pawb)(?: |'|$)/u
export const welshLegal =
  /(?:^| )(?:ddeddf|deddf|deddfwriaeth|gweithdrefnau diogelu cymru|rheoliadau|seiliedig ar|gyfraith)(?: |$)/u
export const welshReference =
  /(?:^| )(?:dylid darllen|darllenwch|gweler|i'w ddarllen|ochr yn ochr â|ar y cyd â|cyd-fynd â|polisïau cysylltiedig|rhagor o wybodaeth|mwy o wybodaeth)(?: |$)/u
export const welshReview =
  /^(?:adolygwyd|diweddarwyd|dyddiad|adolygiad|adolygu nesaf|fersiwn|mabwysiadwyd|cymeradwywyd|cytunwyd)(?: |:|$)|(?:^| )(?:adolygiad nesaf|adolygwyd (?:ddiwethaf|y polisi))(?: |$)/u
export const welshSignOff = /^(?:llofnodwyd|llofnod|arwyddwyd|ar ran)(?: |:|$)/u
/** First person plural of the future and present: “rhown”, “cadwn”; and orders to you: “cadwch”. */
export const welshWe = /^(?:os .{0,80}, )?(?:\p{L}{2,}wn)(?: |$)/u
export const welshCommand = /^(?:os .{0,80}, )?(?:\p{L}{2,}wch)(?: |$)/u
export const welshHabit =
  /^(?:rydym|rydyn ni|rwy|rydw i|dw i|rwyf|mae|maent|bob|cedwir|defnyddir|adolygir|\p{L}{3,}ir)(?: |'|$)/u
