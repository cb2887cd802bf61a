/** Who may read, change and look at systems: the table, and the same said again by hand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '#modules/people/index.ts'
import { mayChangeSystems, mayLookAtSystems, systemsPermissions } from './systems.permissions.ts'

test('for every set of roles: who is in charge keeps the list, and trustees read it', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const has = (role: string) => held.some((one) => one === role)
      const keeps = has('coordinator') || has('lead') || has('alternate') || has('administrator')
      expect([mayChangeSystems({ roles: held }), mayLookAtSystems({ roles: held })]).toEqual([keeps, keeps])
      const reads = systemsPermissions['system:read'].some(has)
      expect(reads).toBe(keeps || has('trustee') || has('trustee-lead'))
    }),
  )
})
