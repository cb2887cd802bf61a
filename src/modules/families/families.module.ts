/** The manifest of the families room: what surrounds a child, and who may be told what. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addCarerRoutes } from './add-carer/add-carer.routes.ts'
import { addYoungPersonRoutes } from './add-young-person/add-young-person.routes.ts'
import { editCarerRoutes } from './edit-carer/edit-carer.routes.ts'
import { editTieRoutes } from './edit-tie/edit-tie.routes.ts'
import { editYoungPersonRoutes } from './edit-young-person/edit-young-person.routes.ts'
import { endTieRoutes } from './end-tie/end-tie.routes.ts'
import { familiesPermissions } from './families.permissions.ts'
import { youngPeopleList } from './families.words.ts'
import { listYoungPeopleRoutes } from './list-young-people/list-young-people.routes.ts'
import { readReasonRoutes } from './read-reason/read-reason.routes.ts'
import { readYoungPersonRoutes } from './read-young-person/read-young-person.routes.ts'
import { setLimitsRoutes } from './set-limits/set-limits.routes.ts'

export const familiesRoom: RoomManifest = {
  name: 'families',
  routes: [
    ...listYoungPeopleRoutes,
    ...addYoungPersonRoutes,
    ...addCarerRoutes,
    ...editCarerRoutes,
    ...editTieRoutes,
    ...endTieRoutes,
    ...setLimitsRoutes,
    ...readReasonRoutes,
    ...editYoungPersonRoutes,
    ...readYoungPersonRoutes,
  ],
  permissions: familiesPermissions,
  navigation: [
    { href: '/families', text: { en: 'Young people', cy: 'Pobl ifanc' }, may: 'young-person:list', order: 21 },
  ],
  lists: [youngPeopleList],
}
