/** One policy with an open draft, for the house tests to walk on: two sections, four statements, one of them removed. */
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface PolicyGround {
  policy: string
  draft: string
  /** Pasted words that were read, and others that were not. */
  source: string
  unread: string
  /** In their order; the last is removed. */
  statements: readonly string[]
}

const pasted = 'Online safety policy\n\nWe will name an online safety coordinator.\n'

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
  const brought = await amira.browser.post('/policy/bring', { title: 'Pasted policy', pasted })
  const [read] = await app.database.asBoss<{ id: string; policy_id: string }>('select id, policy_id from policy.source')
  if (!read) throw new Error(`The pasted policy was not kept: ${brought.status}.`)
  const unread = newId<'Source'>()
  const policy = newId<'Policy'>()
  await app.database.asBoss(
    `insert into policy.policy (organisation_id, id, title, begun_at, begun_by)
     select organisation_id, $1, 'Not read yet', begun_at, begun_by from policy.policy where id = $2`,
    [policy, read.policy_id],
  )
  await app.database.asBoss(
    `insert into policy.source (organisation_id, id, policy_id, name, sha256, bytes, pasted, brought_at, brought_by)
     select organisation_id, $1, $2, name, sha256, bytes, pasted, brought_at - interval '1 hour', brought_by from policy.source where id = $3`,
    [unread, policy, read.id],
  )
  return { ...made, source: read.id, unread, statements: statements.map(({ id }) => id) }
}
