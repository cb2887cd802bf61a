/** The manifest of the families room: what surrounds a child, and who may be told what. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addCareRoutes } from './add-care/add-care.routes.ts'
import { addCarerRoutes } from './add-carer/add-carer.routes.ts'
import { addYoungPersonRoutes } from './add-young-person/add-young-person.routes.ts'
import { considerCapacityRoutes } from './consider-capacity/consider-capacity.routes.ts'
import { editCarerRoutes } from './edit-carer/edit-carer.routes.ts'
import { editTieRoutes } from './edit-tie/edit-tie.routes.ts'
import { editYoungPersonRoutes } from './edit-young-person/edit-young-person.routes.ts'
import { endCareRoutes } from './end-care/end-care.routes.ts'
import { endTieRoutes } from './end-tie/end-tie.routes.ts'
import { familiesHolds } from './families.holds.words.ts'
import { familiesPermissions, familiesSees } from './families.permissions.ts'
import { familiesPromises } from './families.promises.ts'
import { familiesReminders } from './families.reminders.ts'
import { youngPeopleList } from './families.words.ts'
import { keepConfidenceRoutes } from './keep-confidence/keep-confidence.routes.ts'
import { listYoungPeopleRoutes } from './list-young-people/list-young-people.routes.ts'
import { youngPeopleSheet } from './lists/lists.sheet.ts'
import { readCareRoutes } from './read-care/read-care.routes.ts'
import { readReasonRoutes } from './read-reason/read-reason.routes.ts'
import { readYoungPersonRoutes } from './read-young-person/read-young-person.routes.ts'
import { sayHelpingRoutes } from './say-helping/say-helping.routes.ts'
import { sayLeftRoutes } from './say-left/say-left.routes.ts'
import { sayNoCarerRoutes } from './say-no-carer/say-no-carer.routes.ts'
import { setAgesRoutes } from './set-ages/set-ages.routes.ts'
import { setLimitsRoutes } from './set-limits/set-limits.routes.ts'
import { settleEighteenRoutes } from './settle-eighteen/settle-eighteen.routes.ts'

export const familiesRoom: RoomManifest = {
  name: 'families',
  routes: [
    ...listYoungPeopleRoutes,
    ...addYoungPersonRoutes,
    ...setAgesRoutes,
    ...addCarerRoutes,
    ...editCarerRoutes,
    ...editTieRoutes,
    ...endTieRoutes,
    ...setLimitsRoutes,
    ...readReasonRoutes,
    ...addCareRoutes,
    ...endCareRoutes,
    ...readCareRoutes,
    ...keepConfidenceRoutes,
    ...considerCapacityRoutes,
    ...settleEighteenRoutes,
    ...sayLeftRoutes,
    ...sayHelpingRoutes,
    ...sayNoCarerRoutes,
    ...editYoungPersonRoutes,
    ...readYoungPersonRoutes,
  ],
  permissions: familiesPermissions,
  navigation: [
    { href: '/families', text: { en: 'Young people', cy: 'Pobl ifanc' }, may: 'young-person:list', order: 21 },
  ],
  sees: familiesSees,
  holds: familiesHolds,
  promises: familiesPromises,
  reminders: familiesReminders,
  lists: [youngPeopleList],
  sheets: [youngPeopleSheet],
}
