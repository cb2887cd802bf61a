/** The manifest of the vetting room: which checks of adults were seen, who needs one, and when each is renewed. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addClearanceRoutes } from './add-clearance/add-clearance.routes.ts'
import { decideNeedsRoutes } from './decide-needs/decide-needs.routes.ts'
import { listStandingsRoutes } from './list-standings/list-standings.routes.ts'
import { readAdultRoutes } from './read-adult/read-adult.routes.ts'
import { readClearanceRoutes } from './read-clearance/read-clearance.routes.ts'
import { vettingPermissions, vettingSees } from './vetting.permissions.ts'
import { vettingPromises } from './vetting.promises.ts'
import { vettingReminders } from './vetting.reminders.ts'

export const vettingRoom: RoomManifest = {
  name: 'vetting',
  routes: [
    ...listStandingsRoutes,
    ...decideNeedsRoutes,
    ...addClearanceRoutes,
    ...readAdultRoutes,
    ...readClearanceRoutes,
  ],
  permissions: vettingPermissions,
  sees: vettingSees,
  navigation: [
    {
      href: '/vetting',
      text: { en: 'Checks', cy: 'Gwiriadau' },
      may: 'clearance:see',
      order: 22,
      says: {
        en: 'Criminal record checks: who needs one, and whose is in date',
        cy: 'Gwiriadau cofnodion troseddol: pwy sydd angen un, a phwy sydd ag un cyfredol',
      },
    },
  ],
  reminders: vettingReminders,
  promises: vettingPromises,
  holds: [
    {
      about: ['adults'],
      what: 'the kind, number and date of a criminal record check, never the certificate',
      why: 'know that checks are in date',
      sensitive: true,
      kept: 'checks',
      tables: ['vetting.clearance'],
    },
  ],
}
