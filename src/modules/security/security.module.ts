/** The manifest of the security room: whether anything is unsafe, the recovery key, and the record of what was done. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { keepRecoveryKeyRoutes } from './keep-recovery-key/keep-recovery-key.routes.ts'
import { readRecordRoutes } from './read-record/read-record.routes.ts'
import { securityPermissions } from './security.permissions.ts'
import { securityReminders } from './security.reminders.ts'
import { viewCheckRoutes } from './view-check/view-check.routes.ts'

export const securityRoom: RoomManifest = {
  name: 'security',
  routes: [...keepRecoveryKeyRoutes, ...viewCheckRoutes, ...readRecordRoutes],
  permissions: securityPermissions,
  navigation: [
    {
      href: '/security/check',
      text: { en: 'Is anything unsafe?', cy: 'A oes rhywbeth yn anniogel?' },
      may: 'installation:check',
      order: 80,
      says: {
        en: 'What is unsafe about this installation, and what was done in it',
        cy: 'Beth sy’n anniogel am y gosodiad hwn, a beth a wnaed ynddo',
      },
    },
    { href: '/security/record', text: { en: 'What was done', cy: 'Beth a wnaed' }, may: 'record:read', order: 90 },
  ],
  reminders: securityReminders,
}
