/** Takes one request through its route: is the form ours, who is it, may they, and what is the answer. */
import { isUuid, newId } from '#platform/crypto/ids.ts'
import type { House } from '#platform/database/house.ts'
import { onceField } from '#platform/forms/form.ts'
import { languageCookie, readCookie, writeCookie } from '#platform/http/cookies.ts'
import { readForm } from '#platform/http/read-form.ts'
import type { Sent } from '#platform/http/read-upload.ts'
import { readUpload } from '#platform/http/read-upload.ts'
import type { Answer, PersonalRoute, Visit } from '#platform/http/routes.ts'
import { isFromThisSite } from '#platform/http/same-site.ts'
import { insistOnOwnSignIn } from '#platform/identity/bound-sessions.ts'
import { isFresh } from '#platform/identity/proof-rules.ts'
import { deviceInWords } from '#platform/identity/session-rules.ts'
import { endedSessionCookie } from '#platform/identity/sessions.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { NotAllowedError, NotFoundError, ProofNeededError, SignInNeededError } from '#platform/refusals/refusals.ts'
import { accessOf } from '#platform/rooms/access.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'
import { allPermissions, holds } from '#platform/rooms/manifest.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { sheetsOf } from '#platform/sheets/sheet.ts'
import { dayOf } from '#platform/text/dates.ts'
import { isLanguage } from '#platform/text/language.ts'
import type { AppContext, AppParts } from './app-context.ts'
import { originOfContext } from './app-context.ts'
import { sendDownload } from './download.ts'
import { dress } from './frame.tsx'
import { gatherReminders } from './gather-reminders.ts'
import { everythingElse } from './navigation.ts'
import { choosePacking, packPage, sendPacked } from './pack-page.ts'
import { FromElsewhereError } from './refusal-response.ts'
import { findVisitor } from './visitor.ts'

const ONCE_KEY = /^[A-Za-z0-9-]{8,64}$/

export async function answerRoute(
  c: AppContext,
  route: PersonalRoute,
  parts: AppParts,
  permissions: PermissionTable,
): Promise<Response> {
  if (route.method === 'POST' && !isFromThisSite(c.req.raw.headers, parts.settings.ownOrigins))
    throw new FromElsewhereError('The form came from another site.')
  const sent = await readSent(c, route, parts, permissions)
  const later: Promise<unknown>[] = []
  try {
    const visit = await receive(c, parts, sent, later)
    const answer = await handle(route, visit, permissions)
    if (!sent.isRead) c.header('connection', 'close')
    return respond(c, answer, visit, parts, permissions, route.personal ? route.may : undefined)
  } finally {
    // The file may be in the hands of what goes on after the answer.
    void Promise.allSettled(later).then(sent.leave)
  }
}

/** A page waits no longer than this for what fell due; the rest is done soon after it. */
const JUDGING_MS = 50

const nothingSent: Sent = { typed: {}, isRead: true, leave: () => {} }

async function readSent(
  c: AppContext,
  route: PersonalRoute,
  parts: AppParts,
  permissions: PermissionTable,
): Promise<Sent> {
  if (route.method === 'GET') return nothingSent
  const mayRead = route.takes !== 'file' || (await isAdmitted(c, route, parts, permissions))
  if (!mayRead) return nothingSent
  const sent =
    route.takes === 'file'
      ? await readUpload(c.req.raw, parts.uploads)
      : { ...nothingSent, typed: await readForm(c.req.raw) }
  c.set('typed', sent.typed)
  return sent
}

/** A form that may carry a file is not touched before it is known who sends it, for whom, and that they may. */
async function isAdmitted(
  c: AppContext,
  route: PersonalRoute,
  parts: AppParts,
  permissions: PermissionTable,
): Promise<boolean> {
  const { house, cookie } = approach(c, parts)
  return (
    insistOnAdmission(route, { now: house.now, ...(await findVisitor(house, cookie)) }, permissions).actor !== undefined
  )
}

/** Who sent a request is looked up as things stand now: a large file takes minutes to come. */
function approach(c: AppContext, parts: AppParts) {
  const now = parts.clock.now()
  const { address } = originOfContext(c, parts)
  const device = deviceInWords(c.req.header('user-agent') ?? '')
  const cookies = c.req.header('cookie') ?? null
  const cookie = (name: string) => readCookie(cookies, name)
  const house: House = parts.entrances.at({ requestId: c.var.requestId, address, device }, now)
  return { now, address, device, cookie, house }
}

async function receive(c: AppContext, parts: AppParts, sent: Sent, later: Promise<unknown>[]): Promise<Visit> {
  const { now, address, device, cookie, house } = approach(c, parts)
  const chosen = cookie(languageCookie)
  const language = isLanguage(chosen) ? chosen : 'en'
  c.set('language', language)
  const visitor = await findVisitor(house, cookie)
  const { typed, file } = sent
  const given = typed[onceField]
  return {
    now,
    house,
    language,
    parts: partsOf(c),
    query: c.req.query(),
    typed,
    file,
    files: parts.files,
    documents: parts.documents,
    afterwards: (work) => {
      later.push(work)
      parts.afterwards.add(work)
    },
    once: given && ONCE_KEY.test(given) ? given : newId<'Once'>(),
    address,
    ownAddress: parts.settings.ownOrigins[0] ?? '',
    device,
    path: c.req.path,
    digest: parts.digest,
    vault: parts.vault,
    reminders: (work, actor, facts) => gatherReminders(parts, work, actor, facts),
    cookie,
    catalogue: parts.catalogue,
    access: () => accessOf(parts.rooms),
    everythingElse: (actor) => everythingElse(actor, language, parts.rooms, allPermissions(parts.rooms)),
    holdings: parts.rooms.flatMap(({ holds }) => holds ?? []),
    sheets: () => sheetsFor(parts.rooms, visitor),
    bringUpToDate: async (actor) => (await bringUpToDate(parts, actor.organisation, now, JUDGING_MS)).waiting,
    machineFacts: parts.machineFacts,
    sentBefore: (state) => {
      const before = parts.sentPages.find(keyOfPage(c, visitor, language, now), state)
      return before && { kind: 'sent-before', page: before }
    },
    ...visitor,
  }
}

/** Whatever varies in an address of somebody's own is an id, but for these; anything else cannot be there. */
const WORDS = new Set(['token', 'language'])

function partsOf(c: AppContext): Record<string, string> {
  const parts: Record<string, string> = c.req.param()
  for (const [name, value] of Object.entries(parts)) if (!WORDS.has(name) && !isUuid(value)) throw new NotFoundError()
  return parts
}

/** Those that this person may bring in and hand out. */
function sheetsFor(rooms: AppParts['rooms'], { actor }: Pick<Visit, 'actor'>): readonly Sheet[] {
  const permissions = allPermissions(rooms)
  return actor ? sheetsOf(rooms).filter(({ may }) => holds(actor, may, permissions)) : []
}

async function handle(route: PersonalRoute, visit: Visit, permissions: PermissionTable): Promise<Answer> {
  if (route.may === 'anyone') return route.handle(visit)
  const { account, actor } = insistOnAdmission(route, visit, permissions)
  if (route.may === 'account') {
    if (route.fresh) await insistOnOwnSignIn(visit.house, account)
    return route.handle({ ...visit, account })
  }
  if (!actor) return { kind: 'see-other', to: '/choose-organisation' }
  return route.handle({ ...visit, actor })
}

/** Throws unless they may go on; who has no organisation in hand is sent on to choose one. */
function insistOnAdmission(
  route: PersonalRoute,
  { account, actor, now }: Pick<Visit, 'account' | 'actor' | 'now'>,
  permissions: PermissionTable,
) {
  if (!account) throw new SignInNeededError()
  const isForAll = route.may === 'anyone' || route.may === 'account' || route.may === 'member'
  if (actor && !isForAll && !holds(actor, route.may, permissions)) throw new NotAllowedError()
  // Last, so that nobody is asked to prove themselves for what they may not do anyway.
  if (route.fresh && !isFresh(account.provedAt, now)) throw new ProofNeededError()
  return { account, actor }
}

/** `shownTo`: the permission by which people see what this page shows about people. */
function respond(
  c: AppContext,
  answer: Answer,
  visit: Visit,
  parts: AppParts,
  permissions: PermissionTable,
  shownTo: string | undefined,
): Response {
  if (answer.kind === 'text') return c.body(answer.text, answer.status as 200, { 'content-type': answer.type })
  if (answer.kind === 'download') return sendDownload(c, answer)
  if (answer.kind === 'sent-before') return sendPacked(c, answer.page, 200)
  for (const cookie of answer.cookies ?? []) c.header('set-cookie', writeCookie(cookie), { append: true })
  // Whoever opens this browser next finds no page of theirs, also by going back.
  if (answer.cookies?.includes(endedSessionCookie)) c.header('clear-site-data', '"cache"')
  if (answer.kind === 'see-other') return c.redirect(answer.to, 303)
  if (answer.again !== undefined) c.header('refresh', String(answer.again))
  const packed = packPage(c.req.header('accept-encoding') ?? '', dress(answer, visit, parts, permissions, shownTo))
  if (mayKeep(answer)) parts.sentPages.keep(keyOfPage(c, visit, visit.language, visit.now), answer.state, packed)
  return sendPacked(c, packed, answer.status)
}

/** A whole page, and nothing else, that says what it was made from. */
function mayKeep(answer: Extract<Answer, { kind: 'page' }>): answer is typeof answer & { state: string } {
  const { state, status, error, cookies, again } = answer
  return state !== undefined && status === 200 && !error && !cookies && again === undefined
}

/** Everything a page depends on besides its state: whose session it is, what they may, how it is asked for, and the day. */
function keyOfPage(c: AppContext, { actor }: Pick<Visit, 'actor'>, language: string, now: Date): string {
  const { pathname, search } = new URL(c.req.url)
  const packing = choosePacking(c.req.header('accept-encoding') ?? '') ?? ''
  const whose = actor && [
    actor.session,
    actor.organisation,
    actor.organisationName,
    actor.person,
    actor.name,
    actor.roles,
  ]
  return JSON.stringify([whose, language, packing, dayOf(now), pathname, search])
}
