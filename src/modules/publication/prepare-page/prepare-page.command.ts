/** Keeps what somebody chose to show, to be looked at before it is published; takes its address. */
import { findVersionInForce } from '#modules/policy/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { aPublisher, mayPublish } from '../publication.permissions.ts'
import { isReserved, isSlug } from '../publication.rules.ts'
import { publicationStore } from '../publication.store.ts'
import type { PreparePageAnswers } from './prepare-page.form.ts'

export type Preparing = { done: true; page: string } | { done: false; problem: 'taken' | 'no-version' }

/** An address that another organisation has, or had within the last year, is taken: whose it is, nobody is told. */
export async function preparePage(
  house: House,
  actor: Actor,
  once: string,
  answers: PreparePageAnswers,
): Promise<Preparing> {
  insist(mayPublish(actor), aPublisher)
  const { slug } = answers
  if (!isSlug(slug) || isReserved(slug)) return { done: false, problem: 'taken' }
  await house.askAtTheDoor('free_address', slug, house.now)
  return house.once<Preparing>(actor, 'page.prepared', once, async (work) => {
    const store = publicationStore(work, actor.person)
    const pages = await store.lockPages()
    if (!(await findVersionInForce(work, answers.policy))) return { done: false, problem: 'no-version' }
    if (!(await store.takeAddress(slug))) return { done: false, problem: 'taken' }
    const former = pages.find(({ published_at }) => published_at === null)
    if (former) await store.endPage(former.id, 'replaced')
    const page = await store.addPage({
      slug,
      policy_id: answers.policy,
      shown_name: answers.name,
      shows_contacts: answers.contacts === 'yes',
      has_welsh: answers.welsh === 'yes',
      words_language: answers.language,
    })
    await store.leaveUnusedAddresses()
    work.record('page.prepared', { page, policy: answers.policy })
    return { done: true, page }
  })
}
