/** Remembers in which language somebody reads; it changes nothing but what they see, so a link will do. */
import { languageCookie } from '#platform/http/cookies.ts'
import { ownPath } from '#platform/http/paths.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { NotFoundError } from '#platform/refusals/refusals.ts'
import { isLanguage } from '#platform/text/language.ts'

const A_YEAR = 31_536_000

async function choose({ parts, query }: Visit): Promise<Answer> {
  const language = parts['language']
  if (!isLanguage(language)) throw new NotFoundError()
  return seeOther(ownPath(query['then']) ?? '/', [{ name: languageCookie, value: language, maxAge: A_YEAR }])
}

export const chooseLanguageRoutes = defineRoutes([
  { method: 'GET', path: '/language/:language', may: 'anyone', record: 'nothing', handle: choose },
])
