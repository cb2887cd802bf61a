/** Who may read and keep related policies and check laws: the table, and the same said again by hand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '#modules/people/index.ts'
import { citationsPermissions, mayChangeRelated, mayCheckLaws } from './citations.permissions.ts'

test('for every set of roles: who keeps the policy keeps what it names, and trustees and administrators read it', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const keeps = held.includes('coordinator') || held.includes('lead') || held.includes('alternate')
      expect([mayChangeRelated({ roles: held }), mayCheckLaws({ roles: held })]).toEqual([keeps, keeps])
      expect(citationsPermissions['citation:read'].some((role) => held.includes(role))).toBe(
        keeps || held.includes('trustee') || held.includes('trustee-lead') || held.includes('administrator'),
      )
    }),
  )
})
