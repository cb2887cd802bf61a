/** The manifest of the privacy room: what people are told about the facts kept of them. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { adoptPaperRoutes } from './adopt-paper/adopt-paper.routes.ts'
import { listPapersRoutes } from './list-papers/list-papers.routes.ts'
import { makePapersRoutes } from './make-papers/make-papers.routes.ts'
import { privacyPermissions } from './privacy.permissions.ts'
import { privacyPromises } from './privacy.promises.ts'
import { privacyReminders } from './privacy.reminders.ts'
import { readPaperRoutes } from './read-paper/read-paper.routes.ts'
import { setFactsRoutes } from './set-facts/set-facts.routes.ts'

export const privacyRoom: RoomManifest = {
  name: 'privacy',
  routes: [...listPapersRoutes, ...setFactsRoutes, ...makePapersRoutes, ...adoptPaperRoutes, ...readPaperRoutes],
  permissions: privacyPermissions,
  navigation: [
    {
      href: '/privacy',
      text: { en: 'Personal data', cy: 'Data personol' },
      may: 'privacy:read',
      order: 29,
      says: {
        en: 'Privacy notices, and how long you keep what',
        cy: 'Hysbysiadau preifatrwydd, a pha mor hir y cedwir beth',
      },
    },
  ],
  reminders: privacyReminders,
  promises: privacyPromises,
}
