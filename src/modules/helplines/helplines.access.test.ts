/** Who may read, change and check contacts: the table, and the same said again by hand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roles } from '#modules/people/index.ts'
import { helplinesPermissions, mayChangeLines, mayCheckLines } from './helplines.permissions.ts'

test('for every set of roles: who keeps the policy keeps the contacts, and trustees and administrators read them', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), (held) => {
      const keeps = held.includes('coordinator') || held.includes('lead') || held.includes('alternate')
      expect([mayChangeLines({ roles: held }), mayCheckLines({ roles: held })]).toEqual([keeps, keeps])
      expect(helplinesPermissions['line:read'].some((role) => held.includes(role))).toBe(
        keeps || held.includes('trustee') || held.includes('trustee-lead') || held.includes('administrator'),
      )
    }),
  )
})
