/** Which roles may see and change programmes; whoever leads one sees that one only. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const keepers = ['coordinator', 'lead', 'alternate', 'administrator'] as const

export const programmesPermissions = {
  'programme:list': [...keepers, 'programme-leader'],
  'programme:read': [...keepers, 'programme-leader'],
  'programme:edit': keepers,
  'place:read': [...keepers, 'programme-leader'],
  'place:edit': keepers,
  'without:review': keepers,
} as const satisfies PermissionTable

export const programmesSees = {
  'programme:list': 'only those they lead, where they do no more than lead',
  'programme:read': 'only those they lead, by first name and initial, where they do no more than lead',
} as const

type Holder = Pick<Actor, 'roles'>
const isKeeper = (actor: Holder): boolean => keepers.some((role) => actor.roles.includes(role))

export const mayEditProgrammes = isKeeper
export const mayEditPlaces = isKeeper
export const mayReviewWithout = isKeeper
/** Everybody else with the permission sees only what they lead. */
export const seesEveryProgramme = isKeeper

/** Whom to ask instead. */
export const aKeeper = 'your online safety coordinator, safeguarding lead or administrator'
