/** Turns every refusal into a page that says what to do next, in one place. */
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DatabaseError } from 'pg'
import { NotKeptError } from '#platform/database/session.ts'
import { isSecretField } from '#platform/forms/form.ts'
import { BodyRefusedError } from '#platform/http/read-form.ts'
import { BusyError } from '#platform/identity/turnstile.ts'
import { faultOf } from '#platform/logs/log.ts'
import {
  ChangedMeanwhileError,
  NotAllowedError,
  NotFoundError,
  ProofNeededError,
  SignInNeededError,
  TryLaterError,
} from '#platform/refusals/refusals.ts'
import type { AppContext, AppParts } from './app-context.ts'
import { dressRefusal } from './frame.tsx'
import { sendPage } from './pack-page.ts'
import type { Unsent } from './refusal-page.tsx'

/** The form was sent by a page of another site, or by a browser too old to say. */
export class FromElsewhereError extends Error {
  override name = 'FromElsewhereError'
}

export type RefusalKind =
  | 'sign-in'
  | 'prove'
  | 'not-allowed'
  | 'not-found'
  | 'changed'
  | 'bad-form'
  | 'too-slow'
  | 'too-big'
  | 'not-a-form'
  | 'from-elsewhere'
  | 'disk-full'
  | 'later'
  | 'fault'

const statuses: Readonly<Record<RefusalKind, number>> = {
  'sign-in': 401,
  prove: 403,
  'not-allowed': 403,
  'not-found': 404,
  changed: 409,
  'bad-form': 400,
  'too-slow': 408,
  'too-big': 413,
  'not-a-form': 415,
  'from-elsewhere': 403,
  'disk-full': 503,
  later: 503,
  fault: 500,
}

export interface Refusal {
  kind: RefusalKind
  status: number
  reference: string
  ask?: string | undefined
  seconds?: number
}

export function refusalResponse(c: AppContext, parts: AppParts, error: unknown): Response {
  const kind = kindOf(error)
  const reference = c.var.requestId.slice(-8)
  if (kind === 'sign-in' && c.req.method === 'GET')
    return c.redirect(`/sign-in?then=${encodeURIComponent(c.req.path)}`, 303)
  if (kind === 'prove' && c.req.method === 'GET')
    return c.redirect(`/account/prove?then=${encodeURIComponent(c.req.path)}`, 303)
  if (kind === 'fault') parts.log.error({ requestId: c.var.requestId, ...faultOf(error) }, 'fault')
  if (kind === 'disk-full') parts.log.error({ requestId: c.var.requestId, ...faultOf(error) }, 'the disk is full')
  if (kind === 'later') parts.log.warn({ requestId: c.var.requestId, ...faultOf(error) }, 'asked to try later')
  const refusal: Refusal = {
    kind,
    status: statuses[kind],
    reference,
    ...(error instanceof NotAllowedError ? { ask: error.ask } : {}),
    ...(error instanceof TryLaterError ? { seconds: error.seconds } : {}),
  }
  if (kind === 'too-slow') c.header('connection', 'close')
  if (refusal.status === 503) c.header('retry-after', String(refusal.seconds ?? 5))
  const html = dressRefusal(refusal, { unsent: unsentForm(c, kind), typed: wordsTyped(c, kind) }, c, parts)
  return sendPage(c, html, refusal.status as ContentfulStatusCode)
}

/** Refused not for what it says, so that sending it once more is the right thing to do. */
const sentAgain: ReadonlySet<RefusalKind> = new Set(['sign-in', 'prove', 'later', 'fault'])

function unsentForm(c: AppContext, kind: RefusalKind): Unsent | undefined {
  const typed = c.get('typed')
  return typed && sentAgain.has(kind) ? { path: c.req.path, typed } : undefined
}

/** What the form was about has changed or gone, so it cannot be sent again: only its words are given back. */
const outdated: ReadonlySet<RefusalKind> = new Set(['changed', 'not-found'])

/** Somebody's own words have more than one among them; ids, choices and numbers have not. */
function wordsTyped(c: AppContext, kind: RefusalKind): string[] {
  const fields = outdated.has(kind) ? Object.entries(c.get('typed') ?? {}) : []
  const words = fields.flatMap(([name, text]) => (name.startsWith('_') || isSecretField(name) ? [] : [text.trim()]))
  return [...new Set(words.filter((text) => /\s/.test(text)))]
}

function kindOf(error: unknown): RefusalKind {
  if (error === 404 || error instanceof NotFoundError) return 'not-found'
  if (error instanceof SignInNeededError) return 'sign-in'
  if (error instanceof ProofNeededError) return 'prove'
  if (error instanceof NotAllowedError) return 'not-allowed'
  if (error instanceof ChangedMeanwhileError) return 'changed'
  if (error instanceof FromElsewhereError) return 'from-elsewhere'
  if (error instanceof BodyRefusedError) return bodyKinds[error.status]
  if (error instanceof DatabaseError && error.code === DISK_FULL) return 'disk-full'
  if (error instanceof TryLaterError || error instanceof BusyError || isDatabaseAway(error)) return 'later'
  return 'fault'
}

const bodyKinds = { 400: 'bad-form', 408: 'too-slow', 413: 'too-big', 415: 'not-a-form' } as const

const DISK_FULL = '53100'

/** PostgreSQL is starting, stopping, out of connections, or gone for a moment; nothing was kept, and trying again is right. */
const AWAY_CODES = /^(57P0[123]|53\d{3}|08\d{3}|40001|40P01|55P03|57014)$/
const AWAY_FAULTS = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/

export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof NotKeptError) return true
  if (error instanceof DatabaseError) return AWAY_CODES.test(error.code ?? '')
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (typeof code === 'string' && AWAY_FAULTS.test(code)) return syscall === 'connect' || code !== 'ENOENT'
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  )
}
