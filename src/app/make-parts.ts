/** Builds what the serving app is made of from an installation that is open. */
import { Pool } from 'pg'
import type { Surroundings } from '#platform/checks/gather-facts.ts'
import { gatherMachineFacts, rememberedFor } from '#platform/checks/gather-facts.ts'
import { systemClock } from '#platform/clock/clock.ts'
import type { KeyFileFinding } from '#platform/crypto/key-file-check.ts'
import { keyedDigest } from '#platform/crypto/key-ring.ts'
import { openVault } from '#platform/crypto/vault.ts'
import { openEntrances } from '#platform/database/entrances.ts'
import { organisationKeys } from '#platform/database/organisation-keys.ts'
import type { DocumentReader } from '#platform/documents/read-in-child.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { trustedProxies } from '#platform/http/origin-of-request.ts'
import { openUploads } from '#platform/http/read-upload.ts'
import { openAfterwards } from '#platform/jobs/afterwards.ts'
import type { Log } from '#platform/logs/log.ts'
import { catalogueOf } from '#platform/rooms/manifest.ts'
import type { AppParts, AppSettings } from './app-context.ts'
import type { Assets } from './assets.ts'
import type { Installation } from './installation.ts'
import { makeMeters } from './meters.ts'
import { rooms } from './rooms.ts'
import { openSentPages } from './sent-pages.ts'
import type { Settings } from './settings.ts'

interface Serving {
  assets: Assets
  log: Log
  port: number
  /** Found while this process could still read the key file. */
  keyFileFindings: readonly KeyFileFinding[]
  files: FileStore
  documents: DocumentReader
}

const A_MINUTE = 60_000

export function makeParts(installation: Installation, serving: Serving): AppParts {
  const { assets, log, port, keyFileFindings, files, documents } = serving
  const { settings, place, keys, file } = installation
  const pool = new Pool({ ...place.serving, pipeline: true, max: 10, connectionTimeoutMillis: 5_000 } as object)
  pool.on('error', () => {}) // A connection that is lost while idle is replaced; one that is in use rejects its statement.
  const meters = makeMeters()
  meters.watchPool(pool)
  const entrances = openEntrances(
    pool,
    place.names,
    organisationKeys(keys.wrap, () => systemClock.now()),
  )
  const around: Surroundings = {
    dataFolder: settings.dataFolder,
    keyFile: { path: file.keyFile, findings: keyFileFindings },
    listening: { host: settings.host, address: settings.address },
    database: place.kind,
    isServing: true,
  }
  return {
    entrances,
    rooms,
    catalogue: catalogueOf(rooms),
    clock: systemClock,
    log,
    assets,
    meters,
    files,
    documents,
    uploads: openUploads(),
    afterwards: openAfterwards(log),
    sentPages: openSentPages(),
    settings: appSettings(settings, port),
    digest: (text) => keyedDigest(keys.digest, 'text of the installation', text).toString('hex'),
    vault: openVault(keys.vault),
    machineFacts: rememberedFor(A_MINUTE, systemClock, (now) =>
      gatherMachineFacts(around, (act) => entrances.clockwork(now, act), now),
    ),
  }
}

function appSettings({ address, trustedProxies: proxies, metricsToken }: Settings, port: number): AppSettings {
  const onThisMachine = ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${port}`)
  return {
    ownOrigins: address ? [address, ...onThisMachine] : onThisMachine,
    trusted: trustedProxies(proxies),
    metricsToken,
  }
}
