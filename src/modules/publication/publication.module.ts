/** The manifest of the publication room: what everybody can read, and how it comes to be read. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { checkReachRoutes } from './check-reach/check-reach.routes.ts'
import { giveCopyRoutes } from './give-copy/give-copy.routes.ts'
import { preparePageRoutes } from './prepare-page/prepare-page.routes.ts'
import { printPosterRoutes } from './print-poster/print-poster.routes.ts'
import { publicationPermissions } from './publication.permissions.ts'
import { publicationPromises } from './publication.promises.ts'
import { publicationReminders } from './publication.reminders.ts'
import { publishPageRoutes } from './publish-page/publish-page.routes.ts'
import { readPublicRoutes } from './read-public/read-public.routes.ts'
import { showStandingRoutes } from './show-standing/show-standing.routes.ts'
import { takeBackRoutes } from './take-back/take-back.routes.ts'
import { waitForReportingRoutes } from './wait-for-reporting/wait-for-reporting.routes.ts'

export const publicationRoom: RoomManifest = {
  name: 'publication',
  routes: [
    ...showStandingRoutes,
    ...preparePageRoutes,
    ...publishPageRoutes,
    ...takeBackRoutes,
    ...checkReachRoutes,
    ...waitForReportingRoutes,
    ...printPosterRoutes,
    ...giveCopyRoutes,
    ...readPublicRoutes,
  ],
  permissions: publicationPermissions,
  doorsteps: ['/public'],
  navigation: [
    {
      href: '/publication',
      text: { en: 'Public page', cy: 'Tudalen gyhoeddus' },
      may: 'publication:read',
      order: 27,
      says: {
        en: 'What families can read about you without signing in',
        cy: 'Yr hyn y gall teuluoedd ei ddarllen amdanoch heb fewngofnodi',
      },
    },
  ],
  reminders: publicationReminders,
  promises: publicationPromises,
}
