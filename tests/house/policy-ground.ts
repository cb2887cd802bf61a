/** One policy with an open draft, for the house tests to walk on: two sections, four statements, one of them removed. */
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface PolicyGround {
  policy: string
  draft: string
  /** In their order; the last is removed. */
  statements: readonly string[]
}

export async function preparePolicy(app: TestApp, { amira }: Charities): Promise<PolicyGround> {
  const statements = [
    aStatement('How we keep children safe', { kind: 'heading' }),
    aStatement('We will name an online safety coordinator.', { topics: ['coordinator'], confidence: 0.4 }),
    aStatement('Two adults look after every group regularly.', { topics: ['supervised-groups'] }),
    aStatement('Staff must not share passwords.', { topics: ['credentials'], polarity: 'never', state: 'removed' }),
  ]
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  const made = await house.inOrganisation(amira.actor, async (work) => {
    const drafted = await aPolicy(work, amira.id).called('Online safety policy').drafted(statements)
    work.record('policy.brought', { policy: drafted.policy })
    return drafted
  })
  return { ...made, statements: statements.map(({ id }) => id) }
}
