/** The rooms of the house, in the order in which their routes are tried. */
import { accessRoom } from '#modules/access/index.ts'
import { boardRoom } from '#modules/board/index.ts'
import { calendarRoom } from '#modules/calendar/index.ts'
import { citationsRoom } from '#modules/citations/index.ts'
import { familiesRoom } from '#modules/families/index.ts'
import { helplinesRoom } from '#modules/helplines/index.ts'
import { mailRoom } from '#modules/mail/index.ts'
import { oversightRoom } from '#modules/oversight/index.ts'
import { packsRoom } from '#modules/packs/index.ts'
import { peopleRoom } from '#modules/people/index.ts'
import { policyRoom } from '#modules/policy/index.ts'
import { privacyRoom } from '#modules/privacy/index.ts'
import { programmesRoom } from '#modules/programmes/index.ts'
import { publicationRoom } from '#modules/publication/index.ts'
import { readerRoom } from '#modules/reader/index.ts'
import { reviewsRoom } from '#modules/reviews/index.ts'
import { securityRoom } from '#modules/security/index.ts'
import { sheetsRoom } from '#modules/sheets/index.ts'
import { systemsRoom } from '#modules/systems/index.ts'
import { vettingRoom } from '#modules/vetting/index.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'

export const rooms: readonly RoomManifest[] = [
  accessRoom,
  reviewsRoom,
  boardRoom,
  packsRoom,
  oversightRoom,
  peopleRoom,
  vettingRoom,
  calendarRoom,
  programmesRoom,
  familiesRoom,
  policyRoom,
  helplinesRoom,
  citationsRoom,
  publicationRoom,
  readerRoom,
  securityRoom,
  sheetsRoom,
  systemsRoom,
  privacyRoom,
  mailRoom,
]
