/** One's own weekly letter, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import type { Language } from '#platform/text/language.ts'
import { beginDigest, chooseLanguage, stopDigest } from './choose-digest.command.ts'
import { ChooseDigestPage, chooseDigestTitle } from './choose-digest.page.tsx'
import { readDigestChoice } from './choose-digest.view.ts'

const itsPage = '/reviews/weekly-letter'

async function show({ house, actor, once }: ActorVisit): Promise<Answer> {
  const choice = await house.inOrganisation(actor, (work) => readDigestChoice(work, actor.person))
  return page(chooseDigestTitle, ChooseDigestPage({ choice, organisation: actor.organisationName, once }))
}

async function stop({ house, actor, once }: ActorVisit): Promise<Answer> {
  await stopDigest(house, actor, once)
  return seeOther(itsPage)
}

async function begin({ house, actor, once }: ActorVisit): Promise<Answer> {
  await beginDigest(house, actor, once)
  return seeOther(itsPage)
}

const writeIn =
  (language: Language) =>
  async ({ house, actor, once }: ActorVisit): Promise<Answer> => {
    await chooseLanguage(house, actor, once, language)
    return seeOther(itsPage)
  }

export const chooseDigestRoutes = defineRoutes([
  { method: 'GET', path: itsPage, may: 'member', record: 'nothing', handle: show },
  { method: 'POST', path: `${itsPage}/stop`, may: 'member', record: 'digest.stopped', handle: stop },
  { method: 'POST', path: `${itsPage}/begin`, may: 'member', record: 'digest.begun', handle: begin },
  {
    method: 'POST',
    path: `${itsPage}/in-english`,
    may: 'member',
    record: 'letter-language.chosen',
    handle: writeIn('en'),
  },
  {
    method: 'POST',
    path: `${itsPage}/in-welsh`,
    may: 'member',
    record: 'letter-language.chosen',
    handle: writeIn('cy'),
  },
])
