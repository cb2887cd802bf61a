/** The manifest of the citations room: what the policy refers to, held and checked. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addRelatedRoutes } from './add-related/add-related.routes.ts'
import { answerNamedRoutes } from './answer-named/answer-named.routes.ts'
import { checkLawRoutes } from './check-law/check-law.routes.ts'
import { citationsPermissions } from './citations.permissions.ts'
import { citationsPromises } from './citations.promises.ts'
import { citationsReminders } from './citations.reminders.ts'
import { editRelatedRoutes } from './edit-related/edit-related.routes.ts'
import { listLawsRoutes } from './list-laws/list-laws.routes.ts'
import { listRelatedRoutes, relatedFileRoutes } from './list-related/list-related.routes.ts'
import { putAwayRelatedRoutes } from './put-away-related/put-away-related.routes.ts'

export const citationsRoom: RoomManifest = {
  name: 'citations',
  routes: [
    ...listRelatedRoutes,
    ...addRelatedRoutes,
    ...listLawsRoutes,
    ...checkLawRoutes,
    ...answerNamedRoutes,
    ...editRelatedRoutes,
    ...putAwayRelatedRoutes,
    ...relatedFileRoutes,
  ],
  permissions: citationsPermissions,
  navigation: [
    {
      href: '/citations',
      text: { en: 'Related policies', cy: 'Polisïau cysylltiedig' },
      may: 'citation:read',
      order: 90,
      says: {
        en: 'Other policies you hold, and the laws your policy names',
        cy: 'Polisïau eraill sydd gennych, a’r deddfau y mae eich polisi’n eu henwi',
      },
    },
  ],
  reminders: citationsReminders,
  promises: citationsPromises,
}
