/** The manifest of the mail room: letters, the server that carries them, and what waits to be handed over. */
import { returnedWorker } from '#platform/mail/returned-mail.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { confirmAddressRoutes } from './confirm-address/confirm-address.routes.ts'
import { listLettersRoutes } from './list-letters/list-letters.routes.ts'
import { mailPermissions } from './mail.permissions.ts'
import { mailPromises } from './mail.promises.ts'
import { mailReminders } from './mail.reminders.ts'
import { readLetterRoutes } from './read-letter/read-letter.routes.ts'
import { mailErrands } from './send-letters/send-letters.job.ts'
import { setServerRoutes } from './set-server/set-server.routes.ts'
import { settleLetterRoutes } from './settle-letter/settle-letter.routes.ts'
import { tryServerRoutes } from './try-server/try-server.routes.ts'

export const mailRoom: RoomManifest = {
  name: 'mail',
  routes: [
    ...listLettersRoutes,
    ...readLetterRoutes,
    ...settleLetterRoutes,
    ...setServerRoutes,
    ...tryServerRoutes,
    ...confirmAddressRoutes,
  ],
  permissions: mailPermissions,
  navigation: [
    {
      href: '/mail',
      text: { en: 'Letters', cy: 'Llythyrau' },
      may: 'letter:list',
      order: 28,
      says: {
        en: 'What was sent to whom and why, and what waits to be handed over',
        cy: 'Beth a anfonwyd at bwy a pham, a beth sy’n aros i’w roi’n bersonol',
      },
    },
  ],
  errands: mailErrands,
  reminders: mailReminders,
  promises: mailPromises,
  workers: [returnedWorker],
  holds: [
    {
      about: ['adults', 'young-people', 'carers'],
      what: 'that a message was sent to you, when and why, never what it said',
      why: 'show that people were told',
      kept: 'letters',
      tables: ['mail.letter'],
    },
  ],
}
