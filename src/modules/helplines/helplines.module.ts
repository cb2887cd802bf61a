/** The manifest of the helplines room: whom families can ring, and who has found that they answer. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addLineRoutes } from './add-line/add-line.routes.ts'
import { answerNamingRoutes } from './answer-naming/answer-naming.routes.ts'
import { askNameRoutes } from './ask-name/ask-name.routes.ts'
import { checkLinesRoutes } from './check-lines/check-lines.routes.ts'
import { chooseLinesRoutes } from './choose-lines/choose-lines.routes.ts'
import { editLineRoutes } from './edit-line/edit-line.routes.ts'
import { helplinesPermissions } from './helplines.permissions.ts'
import { helplinesPromises } from './helplines.promises.ts'
import { helplinesReminders } from './helplines.reminders.ts'
import { listLinesRoutes } from './list-lines/list-lines.routes.ts'
import { moveLineRoutes } from './move-line/move-line.routes.ts'
import { putAwayLineRoutes } from './put-away-line/put-away-line.routes.ts'

export const helplinesRoom: RoomManifest = {
  name: 'helplines',
  routes: [
    ...listLinesRoutes,
    ...chooseLinesRoutes,
    ...addLineRoutes,
    ...checkLinesRoutes,
    ...answerNamingRoutes,
    ...editLineRoutes,
    ...moveLineRoutes,
    ...putAwayLineRoutes,
    ...askNameRoutes,
  ],
  permissions: helplinesPermissions,
  navigation: [{ href: '/helplines', text: { en: 'Contacts', cy: 'Cysylltiadau' }, may: 'line:read', order: 25 }],
  reminders: helplinesReminders,
  promises: helplinesPromises,
  holds: [
    {
      about: ['adults'],
      what: 'whether your name may be shown beside a role',
      why: 'show no name without a yes',
      kept: 'adults',
      tables: ['helplines.naming', 'helplines.naming_answer'],
    },
  ],
}
