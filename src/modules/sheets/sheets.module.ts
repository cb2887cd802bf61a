/** The manifest of the sheets room: lists brought in from spreadsheets, and handed out as such. */
import type { WorkerEntry } from '#platform/documents/worker-files.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { bringSheetRoutes } from './bring-sheet/bring-sheet.routes.ts'
import { chooseColumnsRoutes } from './choose-columns/choose-columns.routes.ts'
import { decideRowsRoutes } from './decide-rows/decide-rows.routes.ts'
import { handOutRoutes } from './hand-out/hand-out.routes.ts'
import { putAwayBringingRoutes } from './put-away-bringing/put-away-bringing.routes.ts'
import { readBringingRoutes } from './read-bringing/read-bringing.routes.ts'
import { saveRowsRoutes } from './save-rows/save-rows.routes.ts'
import { sheetsErrands } from './sheets.job.ts'
import { sheetsPermissions } from './sheets.permissions.ts'
import { undoBringingRoutes } from './undo-bringing/undo-bringing.routes.ts'

const sheetsWorker: WorkerEntry = { name: 'sheets', source: new URL('./sheets.worker.ts', import.meta.url) }

export const sheetsRoom: RoomManifest = {
  name: 'sheets',
  routes: [
    ...bringSheetRoutes,
    ...handOutRoutes,
    ...chooseColumnsRoutes,
    ...decideRowsRoutes,
    ...saveRowsRoutes,
    ...undoBringingRoutes,
    ...putAwayBringingRoutes,
    // Last: any one word after /sheets/ would be taken for a spreadsheet.
    ...readBringingRoutes,
  ],
  permissions: sheetsPermissions,
  navigation: [
    {
      href: '/sheets',
      text: { en: 'Lists', cy: 'Rhestrau' },
      may: 'sheet:bring',
      order: 22,
      says: {
        en: 'Bring people in from a spreadsheet, and hand lists out',
        cy: 'Dewch â phobl i mewn o daenlen, a rhannwch restrau',
      },
    },
  ],
  errands: sheetsErrands,
  workers: [sheetsWorker],
  holds: [
    {
      about: ['adults', 'young-people', 'carers'],
      what: 'a list that is being brought in, until it is confirmed or put away',
      why: 'look it through before anything is kept',
      sensitive: true,
      kept: 'fixed',
      tables: ['sheets.staged'],
    },
  ],
}
