/** The manifest of the mail room: letters, the server that carries them, and what waits to be handed over. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { mailPermissions } from './mail.permissions.ts'
import { mailErrands } from './send-letters/send-letters.job.ts'

export const mailRoom: RoomManifest = {
  name: 'mail',
  routes: [],
  permissions: mailPermissions,
  errands: mailErrands,
}
