/** A policy in force that names others and a law, and one that is held as a file, for the house tests to walk on. */
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface CitationsGround {
  /** Held as a file. */
  related: string
  named: string
  law: string
  /** Fingerprints of the words of both. */
  namedSeen: string
  lawSeen: string
}

export async function prepareCitations(app: TestApp, { amira, charity }: Charities): Promise<CitationsGround> {
  const named = aStatement('See also our safeguarding policy.', { kind: 'reference', polarity: null, topics: [] })
  const law = aStatement('The Children Act 1989 applies.', { kind: 'legal', polarity: null, topics: [] })
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await house.inOrganisation(amira.actor, async (work) => {
    const { policy } = await aPolicy(work, amira.id).called('Phones policy').adopted([named, law])
    work.record('policy.adopted', { policy })
  })
  const file = { name: 'safeguarding.txt', bytes: Buffer.from('We keep children safe.\n') }
  const added = await amira.browser.postFile('/citations/add', citationFields(amira.id), file)
  const [held] = await app.database.asBoss<{ id: string }>(
    'select id from citations.related_policy where organisation_id = $1',
    [charity],
  )
  if (!held) throw new Error(`The related policy was not kept: ${added.status}.`)
  const seen = { namedSeen: sha256Of(named.text), lawSeen: sha256Of(law.text) }
  return { related: held.id, named: named.id, law: law.id, ...seen }
}

export function citationFields(owner: string): Record<string, string> {
  const review = { 'review-day': '1', 'review-month': '9', 'review-year': '2027' }
  return { title: 'Safeguarding policy', link: '', owner, opened: 'yes', ...review }
}
