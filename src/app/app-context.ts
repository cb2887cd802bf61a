/** What the whole app is built from, and a request as the app meets it. */
import type { BlockList } from 'node:net'
import type { Context } from 'hono'
import type { MachineFacts } from '#platform/checks/facts.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Vault } from '#platform/crypto/vault.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { DocumentReader } from '#platform/documents/read-in-child.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { Typed } from '#platform/forms/form.ts'
import type { RequestOrigin } from '#platform/http/origin-of-request.ts'
import { originOf } from '#platform/http/origin-of-request.ts'
import type { Uploads } from '#platform/http/read-upload.ts'
import type { Afterwards } from '#platform/jobs/afterwards.ts'
import type { Log } from '#platform/logs/log.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import type { Assets } from './assets.ts'
import type { Meters } from './meters.ts'
import type { SentPages } from './sent-pages.ts'

export interface AppSettings {
  /** The address people use, such as https://kept.example.org; on this machine alone, http://localhost:PORT. */
  ownOrigins: readonly string[]
  trusted: BlockList
  metricsToken: string | undefined
}

export interface AppParts {
  entrances: Entrances
  rooms: readonly RoomManifest[]
  /** Every promise of the rooms. */
  catalogue: Catalogue
  clock: Clock
  log: Log
  assets: Assets
  meters: Meters
  settings: AppSettings
  /** Keyed digests of what must not be stored as it is, such as an address in a bucket of attempts. */
  digest: (text: string) => string
  vault: Vault
  machineFacts: () => Promise<MachineFacts>
  files: FileStore
  documents: DocumentReader
  uploads: Uploads
  afterwards: Afterwards
  sentPages: SentPages
}

export interface AppEnvironment {
  Bindings: { incoming?: { socket: { remoteAddress?: string } }; peer?: string }
  Variables: {
    requestId: string
    language: 'en' | 'cy'
    /** What the form held, once it was read; for a refusal that gives it back. */
    typed?: Typed
  }
}

export type AppContext = Context<AppEnvironment>

export function originOfContext(c: AppContext, parts: AppParts): RequestOrigin {
  const address = c.env?.incoming?.socket.remoteAddress ?? c.env?.peer ?? ''
  return originOf({ address, headers: { get: (name) => c.req.header(name) ?? null } }, parts.settings.trusted)
}
