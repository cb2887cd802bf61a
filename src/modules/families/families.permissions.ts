/** Which roles may see and change what surrounds a child; the narrowest are for reasons, care and confidence. */
import type { Actor } from '#platform/identity/actor.ts'
import type { PermissionTable } from '#platform/rooms/manifest.ts'

const keepers = ['coordinator', 'lead', 'alternate'] as const
const withAdministrators = [...keepers, 'administrator'] as const

export const familiesPermissions = {
  'young-person:list': [...withAdministrators, 'programme-leader'],
  'young-person:read': [...withAdministrators, 'programme-leader'],
  'young-person:edit': withAdministrators,
  'needs:read': [...keepers, 'programme-leader'],
  'needs:edit': keepers,
  'tie-limit:set': keepers,
  'tie-reason:read': keepers,
  'confidence:read': keepers,
  'confidence:set': keepers,
  'care:read': keepers,
  'care:edit': keepers,
  'capacity:read': keepers,
  'capacity:record': keepers,
  'eighteenth:settle': keepers,
  'age-rule:set': keepers,
} as const satisfies PermissionTable

/** What narrows a permission, for people. */
export const familiesSees = {
  'young-person:list': 'only of the programmes they lead, where they do no more than lead',
  'young-person:read': 'only of the programmes they lead, by first name and initial, where they do no more than lead',
  'needs:read': 'only of the programmes they lead, where they do no more than lead',
} as const

type Holder = Pick<Actor, 'roles'>
type Permission = keyof typeof familiesPermissions

const may =
  (permission: Permission) =>
  (actor: Holder): boolean =>
    familiesPermissions[permission].some((role) => actor.roles.includes(role))

export const mayEditFamilies = may('young-person:edit')
export const mayReadNeeds = may('needs:read')
export const mayEditNeeds = may('needs:edit')
export const maySetLimits = may('tie-limit:set')
export const mayReadConfidence = may('confidence:read')
export const maySetConfidence = may('confidence:set')
export const mayReadCare = may('care:read')
export const mayEditCare = may('care:edit')
export const mayRecordCapacity = may('capacity:record')
export const maySettle = may('eighteenth:settle')
export const maySetAges = may('age-rule:set')

/** Everybody else with the permission sees only those whose programmes they lead, and of them the least. */
export const seesEverybody = (actor: Holder): boolean => withAdministrators.some((role) => actor.roles.includes(role))
/** Keeps everything about a child; an administrator keeps names and addresses. */
export const isKeeper = (actor: Holder): boolean => keepers.some((role) => actor.roles.includes(role))
