/** What a route must say of itself before it compiles: who may, and what is recorded. */
import type { ReactElement } from 'react'
import type { Facts, MachineFacts } from '#platform/checks/facts.ts'
import type { Vault } from '#platform/crypto/vault.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { DocumentReader } from '#platform/documents/read-in-child.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Typed } from '#platform/forms/form.ts'
import type { Actor, SignedIn } from '#platform/identity/actor.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import type { Access } from '#platform/rooms/access.ts'
import type { Holding } from '#platform/rooms/holding.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { Language } from '#platform/text/language.ts'
import type { SentFile } from './sent-file.ts'

/** A permission of some room: `person:invite`. */
export type Permission = `${string}:${string}`
/** What an act leaves in the record: `appointment.made`. */
export type RecordName = `${string}.${string}`

/** A page of a room, with a sentence on what it is for. */
export interface Elsewhere {
  readonly href: string
  readonly text: string
  readonly says: string
}

/** One request, as a route meets it. */
export interface Visit {
  readonly now: Date
  readonly house: House
  readonly language: Language
  /** Parts of the path that vary, by name. */
  readonly parts: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** What the form holds; empty for a GET. */
  readonly typed: Typed
  /** What came in the field `file` of a route that takes one; undefined where nothing was chosen. */
  readonly file?: SentFile | undefined
  /** Where sealed files are kept. */
  readonly files: FileStore
  /** Reads what may be hostile, in a process that can do nothing else. */
  readonly documents: DocumentReader
  /** Work that goes on after the answer: a stop waits for it ten seconds, and its failure is logged. */
  readonly afterwards: (work: Promise<unknown>) => void
  /** The form's own key: a second sending is known by it. */
  readonly once: string
  readonly address: string
  /** Where people reach this installation, such as https://kept.example.org. */
  readonly ownAddress: string
  readonly device: string
  readonly path: string
  /** A digest made with the installation's key, for what must not be kept as it is. */
  readonly digest: (text: string) => string
  /** Seals small secrets of an account or of the installation. */
  readonly vault: Vault
  /** What the rooms remind this person of. */
  readonly reminders: (work: Work, actor: Actor, facts: Facts) => Promise<Reminder[]>
  readonly cookie: (name: string) => string | undefined
  /** Every promise of the rooms. */
  readonly catalogue: Catalogue
  /** Who may see what, in all rooms. */
  readonly access: () => Access
  /** Where this person may go besides what stands in the bar, in the language of the visit. */
  readonly everythingElse: (actor: Actor) => readonly Elsewhere[]
  /** What the rooms keep about people. */
  readonly holdings: readonly Holding[]
  /** The lists of all rooms that this person may bring in and hand out. */
  readonly sheets: () => readonly Sheet[]
  /** The page that this session was sent last at this address, where it was made from the same state; it then need not be made again. */
  readonly sentBefore: (state: string) => Answer | undefined
  /**
   * Judges what is due in the actor's organisation, within 50 ms of work; gives the names of promises that are still
   * being checked. Called before a page tells what was found, and never inside a transaction.
   */
  readonly bringUpToDate: (actor: Actor) => Promise<readonly string[]>
  /** What the serving process sees of the machine it runs on. */
  readonly machineFacts: () => Promise<MachineFacts>
  readonly actor?: Actor | undefined
  /** Signed in, perhaps without having chosen an organisation yet. */
  readonly account?: SignedIn | undefined
}

/** A request of somebody who acts for an organisation. */
export interface ActorVisit extends Visit {
  readonly actor: Actor
}

/** A request of somebody signed in, who may have no organisation in hand. */
export interface AccountVisit extends Visit {
  readonly account: SignedIn
}

export interface CookieToSet {
  name: string
  value: string
  /** Seconds; 0 takes the cookie away; left out, it lasts until the browser closes. */
  maxAge?: number
}

/** A page as it leaves: packed as the browser asked. */
export interface LeavingPage {
  readonly bytes: Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** What a route answers. Pages are dressed (frame, navigation) by the app. */
export type Answer =
  | {
      kind: 'page'
      title: string
      body: ReactElement
      status: 200 | 404 | 409 | 422 | 429
      error?: boolean
      cookies?: CookieToSet[]
      /** Seconds after which the browser looks again, where something is under way. */
      again?: number
      /** All it was made from: while a room says the same state again, this session may be sent the same bytes (see Visit.sentBefore). */
      state?: string
    }
  /** The page that was sent before, as it left. */
  | { kind: 'sent-before'; page: LeavingPage }
  | { kind: 'see-other'; to: string; cookies?: CookieToSet[] }
  | { kind: 'text'; text: string; type: string; status: number }
  | Download

/** A file to keep, never a page to open, whatever is in it. */
export interface Download {
  kind: 'download'
  bytes: Uint8Array
  /** Suggested to whoever keeps it. */
  name: string
  /** What it is, as `fileKind` says it: a kind that a browser would open as a page is sent as bytes and nothing more. */
  type: string
}

/** A form of words, or one that may carry a file as well: then nothing of it is read before it is known who sends it. */
type How = { readonly method: 'GET'; readonly takes?: never } | { readonly method: 'POST'; readonly takes?: 'file' }
/** No file is taken from somebody who is not signed in. */
type HowForAnyone = { readonly method: 'GET' | 'POST'; readonly takes?: never }

interface RouteOf<Who extends string, Given extends Visit> {
  readonly path: `/${string}`
  readonly may: Who
  readonly record: RecordName | 'nothing'
  /** Asks for the second factor again where it was shown more than ten minutes ago: for a case, or many people at once. */
  readonly fresh?: true
  /** Shows facts about people: the page says who can see it. */
  readonly personal?: true
  readonly handle: (visit: Given) => Promise<Answer>
}

/** A request of which only the address is known: no cookie is read, so that everybody gets the same. */
export type OpenVisit = Pick<Visit, 'now' | 'house' | 'parts' | 'files' | 'ownAddress'>

/** A page for everybody, without anything of whoever reads it. */
export interface OpenPage {
  kind: 'open-page'
  title: string
  language: Language
  body: ReactElement
  /** This page in each language that it can be read in, this one without an address. */
  languages: readonly { language: Language; href?: string }[]
  /** The harmless page outside that one can leave to at once. */
  exitHref: string
}

export type OpenAnswer = OpenPage | Download

/** Kept for some seconds by Kept and by browsers alike. What it shows cannot depend on who asks: that is not known to it. */
export interface OpenRoute {
  readonly method: 'GET'
  readonly path: `/${string}`
  readonly may: 'anyone'
  readonly record: 'nothing'
  readonly sameForEverybody: true
  readonly handle: (visit: OpenVisit) => Promise<OpenAnswer>
  readonly takes?: never
}

interface ForWhoeverAsks {
  readonly sameForEverybody?: never
}

/** `anyone`: nobody need be signed in. `account`: signed in. `member`: acting for an organisation, in whatever role. */
export type Route = PersonalRoute | OpenRoute

export type PersonalRoute = ForWhoeverAsks &
  (
    | (RouteOf<'anyone', Visit> & HowForAnyone)
    | (RouteOf<'account', AccountVisit> & HowForAnyone)
    | (RouteOf<'member' | Permission, ActorVisit> & How)
  )

export function defineRoutes(routes: readonly Route[]): readonly Route[] {
  return routes
}

export function page(title: string, body: ReactElement, cookies?: CookieToSet[]): Answer {
  return { kind: 'page', title, body, status: 200, ...(cookies ? { cookies } : {}) }
}

/** The form again, with what was typed and what is wrong. */
export function formAgain(title: string, body: ReactElement, status: 409 | 422 | 429 = 422): Answer {
  return { kind: 'page', title, body, status, error: true }
}

export function seeOther(to: string, cookies?: CookieToSet[]): Answer {
  return { kind: 'see-other', to, ...(cookies ? { cookies } : {}) }
}

export function download(bytes: Uint8Array, name: string, type: string): Download {
  return { kind: 'download', bytes, name, type }
}
