/** The manifest of the policy room: bringing, correcting, adopting and comparing policies. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { addStatementRoutes } from './add-statement/add-statement.routes.ts'
import { adoptPolicyRoutes } from './adopt-policy/adopt-policy.routes.ts'
import { beginDraftRoutes } from './begin-draft/begin-draft.routes.ts'
import { bringPolicyRoutes } from './bring-policy/bring-policy.routes.ts'
import { compareVersionsRoutes } from './compare-versions/compare-versions.routes.ts'
import { correctFactsRoutes } from './correct-facts/correct-facts.routes.ts'
import { correctStatementRoutes } from './correct-statement/correct-statement.routes.ts'
import { joinStatementsRoutes } from './join-statements/join-statements.routes.ts'
import { listPoliciesRoutes } from './list-policies/list-policies.routes.ts'
import { measureStatementRoutes } from './measure-statement/measure-statement.routes.ts'
import { moveStatementRoutes } from './move-statement/move-statement.routes.ts'
import { policyPermissions } from './policy.permissions.ts'
import { policyPromises } from './policy.promises.ts'
import { policyReminders } from './policy.reminders.ts'
import { putAwayDraftRoutes } from './put-away-draft/put-away-draft.routes.ts'
import { readDraftRoutes } from './read-draft/read-draft.routes.ts'
import { readFindingsRoutes } from './read-findings/read-findings.routes.ts'
import { readPolicyRoutes } from './read-policy/read-policy.routes.ts'
import { readSourceRoutes } from './read-source/read-source.routes.ts'
import { readVersionRoutes } from './read-version/read-version.routes.ts'
import { renamePolicyRoutes } from './rename-policy/rename-policy.routes.ts'
import { reviewPolicyRoutes } from './review-policy/review-policy.routes.ts'
import { rewordStatementRoutes } from './reword-statement/reword-statement.routes.ts'
import { splitStatementRoutes } from './split-statement/split-statement.routes.ts'
import { writePolicyRoutes } from './write-policy/write-policy.routes.ts'

export const policyRoom: RoomManifest = {
  name: 'policy',
  routes: [
    ...bringPolicyRoutes,
    ...writePolicyRoutes,
    ...readSourceRoutes,
    ...readDraftRoutes,
    ...readFindingsRoutes,
    ...correctFactsRoutes,
    ...addStatementRoutes,
    ...correctStatementRoutes,
    ...rewordStatementRoutes,
    ...splitStatementRoutes,
    ...joinStatementsRoutes,
    ...moveStatementRoutes,
    ...measureStatementRoutes,
    ...adoptPolicyRoutes,
    ...putAwayDraftRoutes,
    ...readVersionRoutes,
    ...listPoliciesRoutes,
    ...beginDraftRoutes,
    ...reviewPolicyRoutes,
    ...renamePolicyRoutes,
    ...compareVersionsRoutes,
    // Last: any one word after /policy/ would be taken for a policy.
    ...readPolicyRoutes,
  ],
  permissions: policyPermissions,
  navigation: [{ href: '/policy', text: { en: 'Policy', cy: 'Polisi' }, may: 'policy:read', order: 10 }],
  reminders: policyReminders,
  promises: policyPromises,
}
