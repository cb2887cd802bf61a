/** What each route needs before the house tests can walk it: who goes, along which ids, with what filled in. */
import { rooms } from '#app/rooms.ts'
import { setUpCookie } from '#platform/http/cookies.ts'
import type { Route } from '#platform/http/routes.ts'
import type { UploadedFile } from '#platform/http/sent-file.ts'
import { allPermissions, holds } from '#platform/rooms/manifest.ts'
import type { Someone } from '#tests/support/charities.ts'
import { testPassphrase } from '#tests/support/charities.ts'
import type { Browser, Heard } from '#tests/support/test-app.ts'
import { accessScenes } from './access-scenes.ts'
import { nobodyCanAct, somebodyCanAct } from './acting-ground.ts'
import { adoptedScenes } from './adopted-scenes.ts'
import { boardScenes } from './board-scenes.ts'
import { calendarScenes } from './calendar-scenes.ts'
import { citationsScenes } from './citations-scenes.ts'
import { decidingScenes } from './deciding-scenes.ts'
import { familiesScenes } from './families-scenes.ts'
import type { Ground } from './ground.ts'
import { helplinesScenes } from './helplines-scenes.ts'
import { honestyScenes } from './honesty-scenes.ts'
import { mailScenes } from './mail-scenes.ts'
import { outsideScenes } from './outside-scenes.ts'
import { oversightScenes } from './oversight-scenes.ts'
import { packsScenes } from './packs-scenes.ts'
import { passkeyScenes } from './passkey-scenes.ts'
import { peopleScenes } from './people-scenes.ts'
import { policyScenes } from './policy-scenes.ts'
import { privacyScenes } from './privacy-scenes.ts'
import { programmesScenes } from './programmes-scenes.ts'
import { publicationScenes } from './publication-scenes.ts'
import { reviewsScenes } from './reviews-scenes.ts'
import { sheetsScenes } from './sheets-scenes.ts'
import { systemsScenes } from './systems-scenes.ts'
import { vettingScenes } from './vetting-scenes.ts'

export interface Scene {
  /** Who goes; left out, a stranger where anyone may, else Amira, the coordinator, or the first who may. */
  as?: (ground: Ground) => Browser
  parts?: (ground: Ground) => Record<string, string>
  query?: string
  fields?: (ground: Ground) => Record<string, string>
  /** Chosen in the form, where the route takes one. */
  file?: (ground: Ground) => UploadedFile
  /** Brings about what the act needs. */
  before?: (ground: Ground, browser: Browser) => Promise<void>
  /** Records that the act leaves besides the one it declares. */
  also?: readonly string[]
  /** Tables in which a try is counted, or a code is spent, before it is judged and whatever becomes of the act. */
  spends?: readonly string[]
  /** Why posting it empty is not refused. */
  nothingToFillIn?: string
  /** Why sending it twice does it twice. */
  everyTime?: string
  /** Why a second sending, though it does nothing, leads elsewhere than the first. */
  leadsElsewhereAgain?: string
  /** Why a stranger to the thing gets an answer that is not 404: it is the same for a thing that never was. */
  tellsNothing?: string
  /** Why it shows no page of its own. */
  noPage?: string
}

const newPassphrase = 'eleven brisk otters rowing'
const person = ({ people }: Ground) => ({ person: people.ben.id })
const appointment = (ground: Ground) => ({ appointment: ground.appointment })
const absence = (ground: Ground) => ({ absence: ground.absence })
const proposal = (ground: Ground) => ({ proposal: ground.proposal })
const notice = (ground: Ground) => ({ notice: ground.notice })
const letIn = (ground: Ground) => ({ token: ground.letIn })
const charity = { name: 'Heron Strings', nation: 'wales', purpose: 'Lessons' }
const details = () => ({ name: 'Carys Pugh', work: 'Harp tutor', email: 'carys@rowan.test' })
const allDetails = () => ({
  ...details(),
  knownAs: 'Caz',
  pronouns: 'she/her',
  phone: '01970 000000',
  languages: 'Cymraeg, English',
  contact: 'yes',
})
const today = { day: '20', month: '11', year: '2026' }
const day = (field: string) =>
  Object.fromEntries(Object.entries(today).map(([part, value]) => [`${field}-${part}`, value]))

/** Sam is the alternate, for whom Grace stands in before she is away herself. */
const awayFields = ({ people }: Ground) => ({ ...day('from'), ...day('until'), cover: people.grace.id })

/** A browser that has followed the set-up link. */
function settingUp(ground: Ground): Browser {
  const browser = ground.app.stranger()
  browser.cookies.set(setUpCookie, ground.setUp)
  return browser
}

const begun = async (_: Ground, browser: Browser) => {
  await browser.post('/set-up/organisation', charity)
}

async function makeRecoveryKey({ seen }: Ground, browser: Browser): Promise<void> {
  const made = await browser.post('/security/recovery-key/make')
  const groups = made
    .page('.kept-code__group')
    .map((_, group) => made.page(group).text())
    .get()
  if (groups.length > 0) seen.set('part', groups.slice(-2).join(' '))
}

export const scenes: Readonly<Record<string, Scene>> = {
  ...accessScenes,
  ...policyScenes,
  ...adoptedScenes,
  ...boardScenes,
  ...decidingScenes,
  ...familiesScenes,
  ...helplinesScenes,
  ...calendarScenes,
  ...citationsScenes,
  ...mailScenes,
  ...oversightScenes,
  ...packsScenes,
  ...peopleScenes,
  ...vettingScenes,
  ...honestyScenes,
  ...programmesScenes,
  ...publicationScenes,
  ...reviewsScenes,
  ...sheetsScenes,
  ...passkeyScenes,
  ...outsideScenes,
  ...systemsScenes,
  ...privacyScenes,
  'GET /': { noPage: 'leads on to signing in or to this week' },
  'GET /language/:language': { parts: () => ({ language: 'cy' }), noPage: 'only sets a cookie' },
  'GET /let-in/:token': { parts: letIn },
  'POST /let-in/:token': { parts: letIn, fields: () => ({ passphrase: newPassphrase }) },
  'POST /sign-in': {
    fields: ({ people }) => ({ email: people.ben.email, passphrase: testPassphrase }),
    everyTime: 'each sign-in is a session of its own',
  },
  'POST /sign-out': { as: ({ people }) => people.amira.browser, nothingToFillIn: 'a button' },
  'POST /choose-organisation': {
    fields: ({ people }) => ({ organisation: people.charity }),
    nothingToFillIn: 'a button for each organisation',
    everyTime: 'choosing again begins again',
  },
  'POST /account/passphrase': { fields: () => ({ current: testPassphrase, passphrase: newPassphrase }) },
  'POST /account/sessions/end-others': { nothingToFillIn: 'a button' },
  'POST /account/sessions/:session/end': {
    parts: ({ session }) => ({ session }),
    nothingToFillIn: 'a button',
    tellsNothing: 'it leads back to one’s own sessions, whatever was named',
  },
  'GET /people/appointments/:appointment/end': { parts: appointment },
  'POST /people/appointments/:appointment/end': { parts: appointment, fields: () => day('until') },
  'GET /people/appointments/:appointment/minute': { parts: ({ lead }) => ({ appointment: lead }) },
  'POST /people/appointments/:appointment/minute': {
    parts: ({ lead }) => ({ appointment: lead }),
    fields: () => ({ ...day('met'), says: 'Item 5: the safeguarding lead is confirmed.' }),
  },
  'GET /people/:person/away': { parts: person },
  'POST /people/:person/away': {
    parts: ({ people }) => ({ person: people.sam.id }),
    before: somebodyCanAct,
    fields: awayFields,
  },
  'GET /people/absences/:absence/cover': { parts: absence },
  'POST /people/absences/:absence/cover': {
    parts: absence,
    before: somebodyCanAct,
    fields: ({ people }) => ({ cover: people.sam.id }),
  },
  'GET /people/absences/:absence/end': { parts: absence },
  'POST /people/absences/:absence/end': { parts: absence, nothingToFillIn: 'a button' },
  'POST /people/invite': { fields: details },
  'POST /people/:person/invite': {
    parts: ({ people }) => ({ person: people.ben.id }),
    before: async ({ app, people }) => {
      await app.database.asBoss('delete from identity.membership where person_id = $1', [people.ben.id])
    },
    nothingToFillIn: 'a button',
  },
  'GET /people/:person/appoint': { parts: person },
  'POST /people/:person/appoint': { parts: person, fields: () => ({ role: 'lead', ...day('from') }) },
  'GET /people/proposals/:proposal': { parts: proposal },
  'POST /people/proposals/:proposal': {
    as: ({ people }) => people.tom.browser,
    parts: proposal,
    fields: () => ({ answer: 'yes', why: '' }),
    also: ['appointment.made'],
  },
  'GET /people/appoint-lead': { as: ({ people }) => people.tom.browser },
  'POST /people/appoint-lead': {
    as: ({ people }) => people.tom.browser,
    before: nobodyCanAct,
    fields: ({ people }) => ({ person: people.ben.id }),
  },
  'GET /people/:person/edit': { parts: person },
  'POST /people/:person/edit': { parts: person, fields: () => ({ ...allDetails(), _version: '1' }) },
  'POST /people/organisation': { fields: () => ({ ...charity, _version: '1' }) },
  'GET /people/notices/:notice/dismiss': { parts: notice },
  'POST /people/notices/:notice/dismiss': { parts: notice, nothingToFillIn: 'a button' },
  'GET /people/:person': { parts: person },
  'POST /join': { fields: ({ code }) => ({ code }) },
  'POST /join/account': {
    fields: ({ code }) => ({ code, email: 'carys@rowan.test', passphrase: newPassphrase }),
  },
  'GET /security/record': { everyTime: 'each reading is written down' },
  'POST /security/recovery-key/make': {
    nothingToFillIn: 'a button',
    everyTime: 'a key is shown once: another sending makes another key, and the last one counts',
  },
  'POST /security/recovery-key/confirm': {
    before: makeRecoveryKey,
    fields: ({ seen }) => ({ part: seen.get('part') ?? '' }),
    leadsElsewhereAgain: 'there it stands that the key is confirmed',
  },
  'GET /set-up/link/:token': {
    parts: ({ setUp }) => ({ token: setUp }),
    noPage: 'keeps the token in a cookie and leads on',
  },
  'GET /set-up/organisation': { as: settingUp },
  'POST /set-up/organisation': {
    as: settingUp,
    fields: () => charity,
    everyTime: 'coming back changes the same organisation, which is another act',
  },
  'GET /set-up/person': { as: settingUp, before: begun },
  'POST /set-up/person': {
    as: settingUp,
    before: begun,
    fields: () => ({ name: 'Delyth Owen', role: 'lead', email: 'delyth@heron.test', passphrase: newPassphrase }),
    also: ['appointment.made', 'appointment.made'],
  },
}

const permissions = allPermissions(rooms)

export const keyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`

export function sceneOf(route: Route): Scene {
  return scenes[keyOf(route)] ?? {}
}

/** A page without ids in its address can be walked as it is; all else needs to be told with what. */
export function needsScene(route: Route): boolean {
  return (route.method === 'POST' || route.path.includes(':')) && !scenes[keyOf(route)]
}

export function browserFor(route: Route, ground: Ground): Browser {
  const { as } = sceneOf(route)
  if (as) return as(ground)
  if (route.may === 'anyone') return ground.app.stranger()
  const { amira, ada, grace, tom, sam } = ground.people
  const mayGo = ({ actor }: Someone) =>
    route.may === 'account' || route.may === 'member' || holds(actor, route.may, permissions)
  const somebody = [amira, ada, grace, tom, sam].find(mayGo)
  if (!somebody) throw new Error(`Nobody in the tests may walk ${keyOf(route)}.`)
  return somebody.browser
}

/** Sends a form as a browser would, which names the field for a file also where none was chosen. */
export function sendForm(
  route: Route,
  browser: Browser,
  address: string,
  {
    fields = {},
    file,
    headers = {},
  }: { fields?: Record<string, string>; file?: UploadedFile | undefined; headers?: Record<string, string> },
): Promise<Heard> {
  return route.takes === 'file'
    ? browser.postFile(address, fields, file, headers)
    : browser.post(address, fields, headers)
}

/** What the route's scene fills in. */
export function filledIn(
  route: Route,
  ground: Ground,
): { fields: Record<string, string>; file?: UploadedFile | undefined } {
  const { fields, file } = sceneOf(route)
  return { fields: fields?.(ground) ?? {}, file: file?.(ground) }
}

/** The route's address with real ids in it, or with those given. */
export function addressOf(route: Route, ground: Ground, ids = sceneOf(route).parts?.(ground) ?? {}): string {
  const path = route.path.replace(/:([a-z]+)/g, (_, part: string) => {
    const id = ids[part]
    if (id === undefined) throw new Error(`tests/house/scenes.ts does not say what :${part} is in ${keyOf(route)}.`)
    return encodeURIComponent(id)
  })
  return path + (sceneOf(route).query ?? '')
}
