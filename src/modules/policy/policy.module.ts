/** The manifest of the policy room: bringing, correcting, adopting and comparing policies. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addStatementRoutes } from './add-statement/add-statement.routes.ts'
import { bringPolicyRoutes } from './bring-policy/bring-policy.routes.ts'
import { correctStatementRoutes } from './correct-statement/correct-statement.routes.ts'
import { joinStatementsRoutes } from './join-statements/join-statements.routes.ts'
import { measureStatementRoutes } from './measure-statement/measure-statement.routes.ts'
import { moveStatementRoutes } from './move-statement/move-statement.routes.ts'
import { policyPermissions } from './policy.permissions.ts'
import { readDraftRoutes } from './read-draft/read-draft.routes.ts'
import { readSourceRoutes } from './read-source/read-source.routes.ts'
import { rewordStatementRoutes } from './reword-statement/reword-statement.routes.ts'
import { splitStatementRoutes } from './split-statement/split-statement.routes.ts'

export const policyRoom: RoomManifest = {
  name: 'policy',
  routes: [
    ...bringPolicyRoutes,
    ...readSourceRoutes,
    ...readDraftRoutes,
    ...addStatementRoutes,
    ...correctStatementRoutes,
    ...rewordStatementRoutes,
    ...splitStatementRoutes,
    ...joinStatementsRoutes,
    ...moveStatementRoutes,
    ...measureStatementRoutes,
  ],
  permissions: policyPermissions,
}
