/** The manifest of the board room: what was said would be done, and what the records show of it. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { acceptGapRoutes } from './accept-gap/accept-gap.routes.ts'
import { answerListsRoutes } from './answer-lists/answer-lists.routes.ts'
import { honestyPromises } from './board.honesty.promises.ts'
import { honestyReminders } from './board.honesty.reminders.ts'
import { boardPermissions } from './board.permissions.ts'
import { drawChecksRoutes } from './draw-checks/draw-checks.routes.ts'
import { endGapRoutes } from './end-gap/end-gap.routes.ts'
import { proposeGapRoutes } from './propose-gap/propose-gap.routes.ts'
import { readBoardRoutes } from './read-board/read-board.routes.ts'
import { recordCheckRoutes } from './record-check/record-check.routes.ts'

export const boardRoom: RoomManifest = {
  name: 'board',
  routes: [
    ...readBoardRoutes,
    ...proposeGapRoutes,
    ...acceptGapRoutes,
    ...endGapRoutes,
    ...answerListsRoutes,
    ...drawChecksRoutes,
    ...recordCheckRoutes,
  ],
  permissions: boardPermissions,
  promises: [...honestyPromises],
  reminders: honestyReminders,
  navigation: [{ href: '/board', text: { en: 'What we said', cy: 'Ein haddewidion' }, may: 'board:read', order: 12 }],
}
