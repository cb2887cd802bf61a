/** The first address: leads everybody to where they belong. */
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { NotSetUpPage } from './enter.page.tsx'
import { enterWords } from './enter.words.ts'

async function enter({ account, house, language }: Visit): Promise<Answer> {
  if (account) return seeOther('/this-week')
  const [installation] = await house.atTheDoor((door) => door.ask<{ organisations: number }>('find_installation'))
  if (installation && installation.organisations > 0) return seeOther('/sign-in')
  const words = enterWords[language]
  return page(words.notYetTitle, NotSetUpPage({ words }))
}

export const enterRoutes = defineRoutes([{ method: 'GET', path: '/', may: 'anyone', record: 'nothing', handle: enter }])
