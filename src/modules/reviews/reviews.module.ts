/** The manifest of the reviews room: what falls due, gathered from the rooms that register it. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { chooseDigestRoutes } from './choose-digest/choose-digest.routes.ts'
import { listRestRoutes } from './list-rest/list-rest.routes.ts'
import { reviewsDuties } from './reviews.duties.ts'
import { reviewsWords } from './reviews.words.ts'
import { thisWeekRoutes } from './this-week/this-week.routes.ts'
import { reviewsErrands } from './write-digests/write-digests.job.ts'

export const reviewsRoom: RoomManifest = {
  name: 'reviews',
  routes: [...thisWeekRoutes, ...listRestRoutes, ...chooseDigestRoutes],
  permissions: {},
  duties: reviewsDuties,
  errands: reviewsErrands,
  holds: [
    {
      about: ['adults'],
      what: 'whether you want to be told each week that something waits',
      why: 'write only to those who want it',
      kept: 'adults',
      tables: ['reviews.digest'],
    },
  ],
  doorsteps: ['/this-week', '/more'],
  navigation: [
    { href: '/this-week', text: { en: 'This week', cy: 'Yr wythnos hon' }, may: 'member', order: 10 },
    {
      href: '/more',
      text: { en: reviewsWords.en.rest, cy: reviewsWords.cy.rest },
      may: 'member',
      order: 99,
      leadsToRest: true,
    },
  ],
}
