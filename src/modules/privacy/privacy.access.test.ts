/** Who may read, decide and adopt: the table, and the same said again by hand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '#modules/people/index.ts'
import { mayAdopt, mayDecide, privacyPermissions } from './privacy.permissions.ts'

test('for every set of roles: who keeps the policy decides, and trustees adopt too', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const has = (role: string) => held.some((one) => one === role)
      const decides = has('coordinator') || has('lead') || has('alternate')
      const trusted = has('trustee') || has('trustee-lead')
      expect(mayDecide({ roles: held })).toBe(decides)
      expect(mayAdopt({ roles: held })).toBe(has('coordinator') || has('lead') || trusted)
      expect(privacyPermissions['privacy:read'].some(has)).toBe(decides || trusted || has('administrator'))
    }),
  )
})
