/** The lists of letters, over HTTP. */
import { findId } from '#platform/crypto/ids.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { readServerState } from '../set-server/set-server.view.ts'
import { byHandTitle, ListLettersPage, lettersTitle } from './list-letters.page.tsx'
import { listLetters } from './list-letters.view.ts'

const show =
  (which: 'all' | 'by-hand') =>
  async ({ house, actor, query }: ActorVisit): Promise<Answer> => {
    const before = findId(query['before'] ?? '')
    const props = await house.inOrganisation(actor, async (work) => ({
      page: await listLetters(work, which, before),
      hasServer: await readServerState(work),
      which,
      isFirst: before === undefined,
    }))
    return page(which === 'all' ? lettersTitle : byHandTitle, ListLettersPage(props))
  }

export const listLettersRoutes = defineRoutes([
  { method: 'GET', path: '/mail', may: 'letter:list', record: 'nothing', personal: true, handle: show('all') },
  {
    method: 'GET',
    path: '/mail/by-hand',
    may: 'letter:list',
    record: 'nothing',
    personal: true,
    handle: show('by-hand'),
  },
])
