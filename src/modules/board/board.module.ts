/** The manifest of the board room: what was said would be done, and what the records show of it. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { acceptGapRoutes } from './accept-gap/accept-gap.routes.ts'
import { answerListsRoutes } from './answer-lists/answer-lists.routes.ts'
import { honestyPromises } from './board.honesty.promises.ts'
import { honestyReminders } from './board.honesty.reminders.ts'
import { boardPermissions, boardSees } from './board.permissions.ts'
import { boardPromises } from './board.promises.ts'
import { decisionReminders } from './board.reminders.ts'
import { confirmCommitmentRoutes } from './confirm-commitment/confirm-commitment.routes.ts'
import { decideCommitmentsRoutes } from './decide-commitments/decide-commitments.routes.ts'
import { drawChecksRoutes } from './draw-checks/draw-checks.routes.ts'
import { endGapRoutes } from './end-gap/end-gap.routes.ts'
import { exportBoardRoutes } from './export-board/export-board.routes.ts'
import { listConfirmationsRoutes } from './list-confirmations/list-confirmations.routes.ts'
import { listSectionsRoutes } from './list-sections/list-sections.routes.ts'
import { nameOwnerRoutes } from './name-owner/name-owner.routes.ts'
import { proposeGapRoutes } from './propose-gap/propose-gap.routes.ts'
import { readBoardRoutes } from './read-board/read-board.routes.ts'
import { readCommitmentRoutes } from './read-commitment/read-commitment.routes.ts'
import { readHistoryRoutes } from './read-history/read-history.routes.ts'
import { recordCheckRoutes } from './record-check/record-check.routes.ts'
import { witnessConfirmationRoutes } from './witness-confirmation/witness-confirmation.routes.ts'

export const boardRoom: RoomManifest = {
  name: 'board',
  routes: [
    ...readBoardRoutes,
    ...readHistoryRoutes,
    ...exportBoardRoutes,
    ...readCommitmentRoutes,
    ...listSectionsRoutes,
    ...decideCommitmentsRoutes,
    ...nameOwnerRoutes,
    ...listConfirmationsRoutes,
    ...confirmCommitmentRoutes,
    ...witnessConfirmationRoutes,
    ...proposeGapRoutes,
    ...acceptGapRoutes,
    ...endGapRoutes,
    ...answerListsRoutes,
    ...drawChecksRoutes,
    ...recordCheckRoutes,
  ],
  permissions: boardPermissions,
  sees: boardSees,
  promises: [...boardPromises, ...honestyPromises],
  reminders: async (work, actor, _, { lists }) => [
    ...(await decisionReminders(work, actor)),
    ...(await honestyReminders(work, actor, lists)),
  ],
  navigation: [{ href: '/board', text: { en: 'What we said', cy: 'Ein haddewidion' }, may: 'board:read', order: 12 }],
  holds: [
    {
      about: ['adults'],
      what: 'what you look after and what you confirmed',
      why: 'know who said what',
      kept: 'adults',
      tables: ['board.ownership'],
    },
  ],
}
