/** The manifest of the board room: what was said would be done, and what the records show of it. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { boardPermissions } from './board.permissions.ts'
import { boardPromises } from './board.promises.ts'
import { readBoardRoutes } from './read-board/read-board.routes.ts'

export const boardRoom: RoomManifest = {
  name: 'board',
  routes: [...readBoardRoutes],
  permissions: boardPermissions,
  promises: boardPromises,
  navigation: [{ href: '/board', text: { en: 'What we said', cy: 'Ein haddewidion' }, may: 'board:read', order: 12 }],
}
