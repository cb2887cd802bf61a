/** The manifest of the calendar room: when terms and holidays are. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addSpanRoutes } from './add-span/add-span.routes.ts'
import { calendarPermissions } from './calendar.permissions.ts'
import { editSpanRoutes } from './edit-span/edit-span.routes.ts'
import { listSpansRoutes } from './list-spans/list-spans.routes.ts'
import { removeSpanRoutes } from './remove-span/remove-span.routes.ts'
import { setYearRoutes } from './set-year/set-year.routes.ts'

export const calendarRoom: RoomManifest = {
  name: 'calendar',
  routes: [...listSpansRoutes, ...addSpanRoutes, ...setYearRoutes, ...editSpanRoutes, ...removeSpanRoutes],
  permissions: calendarPermissions,
  navigation: [
    {
      href: '/calendar',
      text: { en: 'Terms and holidays', cy: 'Tymhorau a gwyliau' },
      may: 'calendar:set',
      order: 35,
      says: { en: 'Your terms and holidays: what can wait waits in the holidays', cy: 'Eich tymhorau a’ch gwyliau' },
    },
  ],
}
