/** Builders with words for states, for tests and seeds: a page that is prepared or published, and looks from outside. */
import { newId } from '#platform/crypto/ids.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { Work } from '#platform/database/house.ts'
import { reachToken } from './check-reach/check-reach.rules.ts'
import type { PageChoices } from './publication.store.ts'
import { publicationStore } from './publication.store.ts'

/** `by` is the person who publishes. */
export function aPage(work: Work, by: string) {
  const store = publicationStore(work, by)
  const prepared = async (policy: string, choices: Partial<PageChoices> = {}): Promise<string> => {
    const slug = choices.slug ?? 'rowan-tree-music'
    await store.takeAddress(slug)
    return store.addPage({
      policy_id: policy,
      shown_name: 'Rowan Tree Music',
      shows_contacts: true,
      has_welsh: true,
      words_language: 'en',
      ...choices,
      slug,
    })
  }
  return {
    prepared,
    async published(policy: string, choices: Partial<PageChoices> = {}): Promise<string> {
      const page = await prepared(policy, choices)
      await store.publishPage(page)
      return page
    },
    takenBack: (page: string) => store.endPage(page, 'taken-back'),
  }
}

/** Looks from outside; `digest` is the installation's, as a visit has it. */
export function aReachCheck(work: Work, by: string, digest: (text: string) => string) {
  const store = publicationStore(work, by)
  const begun = async (code = 'K7M2QX') => {
    const id = newId<'ReachCheck'>()
    const token = reachToken(id, digest)
    const expires_at = new Date(work.now.getTime() + 86_400_000)
    await store.addReachCheck({ id, token_sha256: sha256Of(token), code, expires_at })
    return { check: id, token }
  }
  return {
    begun,
    async passed(): Promise<void> {
      await store.passReachCheck((await begun()).check)
    },
  }
}

/* The acts of this room, for seeds that live through a year without a browser. */
export { preparePage } from './prepare-page/prepare-page.command.ts'
export { publishPage } from './publish-page/publish-page.command.ts'
