/** The manifest of the reader room: it has no pages and keeps nothing, so it opens nothing but its door. */
import type { WorkerEntry } from '#platform/documents/worker-files.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'

const readerWorker: WorkerEntry = { name: 'reader', source: new URL('./reader.worker.ts', import.meta.url) }

export const readerRoom: RoomManifest = { name: 'reader', routes: [], permissions: {}, workers: [readerWorker] }
