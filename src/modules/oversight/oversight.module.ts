/** The manifest of the oversight room: who can see what, who read it, and looking it through each term. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { listReadingsRoutes } from './list-readings/list-readings.routes.ts'
import { oversightPermissions } from './oversight.permissions.ts'
import { oversightPromises } from './oversight.promises.ts'
import { oversightReminders } from './oversight.reminders.ts'
import { reviewAccessRoutes } from './review-access/review-access.routes.ts'
import { showRolesRoutes } from './show-roles/show-roles.routes.ts'
import { whoCanSeeRoutes } from './who-can-see/who-can-see.routes.ts'

export const oversightRoom: RoomManifest = {
  name: 'oversight',
  routes: [...showRolesRoutes, ...whoCanSeeRoutes, ...listReadingsRoutes, ...reviewAccessRoutes],
  permissions: oversightPermissions,
  reminders: oversightReminders,
  promises: oversightPromises,
  holds: [
    {
      about: ['adults'],
      what: 'which sensitive roles you held when they were looked through',
      why: 'see that only the right people can see what is private',
      kept: 'adults',
      tables: ['oversight.reviewed_holder'],
    },
  ],
}
