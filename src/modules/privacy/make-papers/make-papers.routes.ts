/** Making the papers, over HTTP: a button on their list. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { makePapers } from './make-papers.command.ts'

async function submit({ house, actor, once, holdings }: ActorVisit): Promise<Answer> {
  const { done } = await makePapers(house, actor, once, holdings)
  return seeOther(done ? '/privacy' : '/privacy/facts')
}

export const makePapersRoutes = defineRoutes([
  { method: 'POST', path: '/privacy/papers', may: 'privacy:decide', record: 'privacy.papers-made', handle: submit },
])
