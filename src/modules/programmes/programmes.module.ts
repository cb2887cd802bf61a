/** The manifest of the programmes room: what meets where, who leads it, who takes part, and who is in nothing. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addLeaderRoutes } from './add-leader/add-leader.routes.ts'
import { addMembersRoutes } from './add-members/add-members.routes.ts'
import { addPlaceRoutes } from './add-place/add-place.routes.ts'
import { addProgrammeRoutes } from './add-programme/add-programme.routes.ts'
import { editPlaceRoutes } from './edit-place/edit-place.routes.ts'
import { editProgrammeRoutes } from './edit-programme/edit-programme.routes.ts'
import { endProgrammeRoutes } from './end-programme/end-programme.routes.ts'
import { endSpellRoutes } from './end-spell/end-spell.routes.ts'
import { keepOnRoutes } from './keep-on/keep-on.routes.ts'
import { listPlacesRoutes } from './list-places/list-places.routes.ts'
import { listProgrammesRoutes } from './list-programmes/list-programmes.routes.ts'
import { listWithoutRoutes } from './list-without/list-without.routes.ts'
import { programmesPermissions, programmesSees } from './programmes.permissions.ts'
import { programmesPromises } from './programmes.promises.ts'
import { programmesReminders } from './programmes.reminders.ts'
import { readProgrammeRoutes } from './read-programme/read-programme.routes.ts'
import { setMonthsRoutes } from './set-months/set-months.routes.ts'

export const programmesRoom: RoomManifest = {
  name: 'programmes',
  routes: [
    ...listProgrammesRoutes,
    ...addProgrammeRoutes,
    ...listPlacesRoutes,
    ...addPlaceRoutes,
    ...editPlaceRoutes,
    ...listWithoutRoutes,
    ...keepOnRoutes,
    ...setMonthsRoutes,
    ...endSpellRoutes,
    ...readProgrammeRoutes,
    ...editProgrammeRoutes,
    ...endProgrammeRoutes,
    ...addLeaderRoutes,
    ...addMembersRoutes,
  ],
  permissions: programmesPermissions,
  sees: programmesSees,
  navigation: [{ href: '/programmes', text: { en: 'Programmes', cy: 'Rhaglenni' }, may: 'programme:list', order: 22 }],
  reminders: programmesReminders,
  promises: programmesPromises,
  holds: [
    {
      about: ['adults', 'young-people'],
      what: 'which programmes you lead or take part in, from when until when',
      why: 'know who is where, with whom',
      kept: 'young-people',
      tables: ['programmes.spell', 'programmes.kept_on'],
    },
  ],
}
