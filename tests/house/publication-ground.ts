/** A page that is published, another that is prepared, and a look from outside that was begun, for the house tests. */
import { aPage, aReachCheck } from '#modules/publication/publication.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import type { AdoptedGround } from './adopted-ground.ts'

export interface PublicationGround {
  slug: string
  published: string
  prepared: string
  check: string
  /** In the address that is opened from outside. */
  token: string
}

export async function preparePublication(
  app: TestApp,
  { amira }: Charities,
  { policy }: AdoptedGround,
): Promise<PublicationGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  return house.inOrganisation(amira.actor, async (work) => {
    const pages = aPage(work, amira.id)
    const slug = 'rowan-tree'
    const published = await pages.published(policy, { slug })
    const prepared = await pages.prepared(policy, { slug: 'rowan-tree-music' })
    const reach = await aReachCheck(work, amira.id, app.parts.digest).begun()
    work.record('page.published', { page: published })
    return { slug, published, prepared, ...reach }
  })
}
