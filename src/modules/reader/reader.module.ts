/** The manifest of the reader room: it has no pages and keeps nothing, so it opens nothing but its door. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'

export const readerRoom: RoomManifest = { name: 'reader', routes: [], permissions: {} }
