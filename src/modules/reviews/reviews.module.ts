/** The manifest of the reviews room: what falls due, gathered from the rooms that register it. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { thisWeekRoutes } from './this-week/this-week.routes.ts'

export const reviewsRoom: RoomManifest = {
  name: 'reviews',
  routes: thisWeekRoutes,
  permissions: {},
  doorsteps: ['/this-week'],
  navigation: [{ href: '/this-week', text: { en: 'This week', cy: 'Yr wythnos hon' }, may: 'member', order: 10 }],
}
