/** The manifest of the systems room: what people sign in to outside Kept, and how it is looked after. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addHolderRoutes } from './add-holder/add-holder.routes.ts'
import { addSystemRoutes } from './add-system/add-system.routes.ts'
import { editSystemRoutes } from './edit-system/edit-system.routes.ts'
import { endHolderRoutes } from './end-holder/end-holder.routes.ts'
import { listSystemsRoutes } from './list-systems/list-systems.routes.ts'
import { lookAtSystemRoutes } from './look-at-system/look-at-system.routes.ts'
import { putAwaySystemRoutes } from './put-away-system/put-away-system.routes.ts'
import { readSystemRoutes } from './read-system/read-system.routes.ts'
import { systemsDuties } from './systems.duties.ts'
import { systemsPermissions } from './systems.permissions.ts'
import { systemsPromises } from './systems.promises.ts'
import { systemsReminders } from './systems.reminders.ts'
import { systemsList } from './systems.words.ts'

export const systemsRoom: RoomManifest = {
  name: 'systems',
  routes: [
    ...listSystemsRoutes,
    ...addSystemRoutes,
    ...endHolderRoutes,
    ...editSystemRoutes,
    ...lookAtSystemRoutes,
    ...addHolderRoutes,
    ...putAwaySystemRoutes,
    ...readSystemRoutes,
  ],
  permissions: systemsPermissions,
  navigation: [
    {
      href: '/systems',
      text: { en: 'Other systems', cy: 'Systemau eraill' },
      may: 'system:read',
      order: 28,
      says: {
        en: 'Who signs in to what outside Kept, and whether it is looked after',
        cy: 'Pwy sy’n mewngofnodi i beth y tu allan i Kept',
      },
    },
  ],
  reminders: systemsReminders,
  duties: systemsDuties,
  promises: systemsPromises,
  lists: [systemsList],
  holds: [
    {
      about: ['adults'],
      what: 'which systems outside Kept you can sign in to, never with what',
      why: 'see that leavers are gone',
      kept: 'adults',
      tables: ['systems.holder'],
    },
  ],
}
