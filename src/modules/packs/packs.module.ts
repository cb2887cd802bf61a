/** The manifest of the packs room: reports for trustees, made, read, signed off and scheduled. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { listPacksRoutes } from './list-packs/list-packs.routes.ts'
import { makePackRoutes } from './make-pack/make-pack.routes.ts'
import { packsTimed } from './packs.job.ts'
import { packsPermissions } from './packs.permissions.ts'
import { packsReminders } from './packs.reminders.ts'
import { readPackRoutes } from './read-pack/read-pack.routes.ts'
import { schedulePacksRoutes } from './schedule-packs/schedule-packs.routes.ts'
import { signPackRoutes } from './sign-pack/sign-pack.routes.ts'

export const packsRoom: RoomManifest = {
  name: 'packs',
  routes: [
    ...listPacksRoutes,
    ...makePackRoutes,
    ...schedulePacksRoutes,
    ...signPackRoutes,
    // Last: any one word after /packs/ would be taken for a report.
    ...readPackRoutes,
  ],
  permissions: packsPermissions,
  navigation: [{ href: '/packs', text: { en: 'Reports', cy: 'Adroddiadau' }, may: 'pack:read', order: 14 }],
  reminders: packsReminders,
  timed: packsTimed,
}
