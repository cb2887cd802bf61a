/** Handing over, cancelling and sending again, over HTTP: a button each. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { settleLetter } from './settle-letter.command.ts'

const press =
  (act: Parameters<typeof settleLetter>[3]) =>
  async ({ house, actor, once, parts }: ActorVisit): Promise<Answer> => {
    const letter = await settleLetter(house, actor, once, act, parts['letter'] ?? '')
    return seeOther(pathTo('/mail/letters/:letter', { letter }))
  }

export const settleLetterRoutes = defineRoutes([
  {
    method: 'POST',
    path: '/mail/letters/:letter/handed-over',
    may: 'letter:settle',
    record: 'letter.handed-over',
    handle: press('letter.handed-over'),
  },
  {
    method: 'POST',
    path: '/mail/letters/:letter/cancel',
    may: 'letter:settle',
    record: 'letter.cancelled',
    handle: press('letter.cancelled'),
  },
  {
    method: 'POST',
    path: '/mail/letters/:letter/again',
    may: 'letter:settle',
    record: 'letter.sent-again',
    handle: press('letter.sent-again'),
  },
])
