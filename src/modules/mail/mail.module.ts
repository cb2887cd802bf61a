/** The manifest of the mail room: letters, the server that carries them, and what waits to be handed over. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { listLettersRoutes } from './list-letters/list-letters.routes.ts'
import { mailPermissions } from './mail.permissions.ts'
import { readLetterRoutes } from './read-letter/read-letter.routes.ts'
import { mailErrands } from './send-letters/send-letters.job.ts'
import { setServerRoutes } from './set-server/set-server.routes.ts'
import { settleLetterRoutes } from './settle-letter/settle-letter.routes.ts'
import { tryServerRoutes } from './try-server/try-server.routes.ts'

export const mailRoom: RoomManifest = {
  name: 'mail',
  routes: [...listLettersRoutes, ...readLetterRoutes, ...settleLetterRoutes, ...setServerRoutes, ...tryServerRoutes],
  permissions: mailPermissions,
  navigation: [{ href: '/mail', text: { en: 'Letters', cy: 'Llythyrau' }, may: 'letter:list', order: 28 }],
  errands: mailErrands,
}
