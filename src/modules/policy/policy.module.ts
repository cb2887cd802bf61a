/** The manifest of the policy room: bringing, correcting, adopting and comparing policies. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { policyPermissions } from './policy.permissions.ts'

export const policyRoom: RoomManifest = {
  name: 'policy',
  routes: [],
  permissions: policyPermissions,
}
