/** The set-up wizard over HTTP: the link, the organisation, the first person. */
import { designWords } from '#design/design-words.ts'
import { blank, filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { setUpCookie } from '#platform/http/cookies.ts'
import type { Answer, Visit } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { attemptAt } from '#platform/identity/attempts.ts'
import { comerOf } from '#platform/identity/coming-in.ts'
import { findOpenLink } from '#platform/identity/links.ts'
import { passphraseWords } from '#platform/identity/passphrase.words.ts'
import { faultOfPassphrase } from '#platform/identity/passphrase-field.ts'
import { isOfficeAddress } from '../own-domains/own-domains.addresses.rules.ts'
import { setUpFirstPerson, setUpOrganisation } from './set-up.command.ts'
import { firstPersonForm, organisationForm } from './set-up.form.ts'
import { FirstPersonPage, NoticeOfLink, OrganisationPage } from './set-up.page.tsx'
import { findOrganisationBegun } from './set-up.view.ts'
import { setUpWords } from './set-up.words.ts'

const AN_HOUR = 3_600

async function followLink(visit: Visit): Promise<Answer> {
  const token = visit.parts['token'] ?? ''
  const link = await visit.house.atTheDoor((door) => findOpenLink(door, 'set-up', token))
  if (!link) return linkGone(visit)
  return seeOther('/set-up/organisation', [{ name: setUpCookie, value: token, maxAge: AN_HOUR }])
}

async function showOrganisation(visit: Visit): Promise<Answer> {
  const begun = await findOrganisationBegun(visit.house, visit.cookie(setUpCookie))
  if (begun === 'link-gone') return linkGone(visit)
  return page(setUpWords[visit.language].organisationTitle, organisationPage(visit, begun ? filledIn(begun) : blank))
}

async function submitOrganisation(visit: Visit): Promise<Answer> {
  const words = setUpWords[visit.language]
  const outcome = readAnswers(organisationForm(words), visit.typed)
  if (!outcome.ok) return formAgain(words.organisationTitle, organisationPage(visit, outcome))
  const done = await setUpOrganisation(visit.house, visit.cookie(setUpCookie), outcome.answers)
  return done === 'done' ? seeOther('/set-up/person') : linkGone(visit)
}

async function showPerson(visit: Visit): Promise<Answer> {
  const begun = await findOrganisationBegun(visit.house, visit.cookie(setUpCookie))
  if (begun === 'link-gone') return linkGone(visit)
  if (!begun) return seeOther('/set-up/organisation')
  return page(setUpWords[visit.language].personTitle, personPage(visit, blank))
}

async function submitPerson(visit: Visit): Promise<Answer> {
  const words = setUpWords[visit.language]
  const texts = passphraseWords[visit.language]
  const again = (shown: Shown, status: 422 | 429 = 422) =>
    formAgain(words.personTitle, personPage(visit, shown), status)
  const outcome = readAnswers(firstPersonForm(words, texts), visit.typed)
  if (!outcome.ok) return again(outcome)
  const { name, email, passphrase } = outcome.answers
  // The first person lets everybody else in: their account is nobody else's.
  if (isOfficeAddress(email)) return again(wrong(visit.typed, { field: 'email', text: words.emailShared }))
  const begun = await findOrganisationBegun(visit.house, visit.cookie(setUpCookie))
  if (begun === 'link-gone') return linkGone(visit)
  const fault = await faultOfPassphrase(
    passphrase,
    { about: [name, email, begun?.['name'] ?? ''], hasSecondFactor: false },
    texts,
  )
  if (fault) return again(wrong(visit.typed, { field: 'passphrase', text: fault }))
  // A link is no leave to guess at other people's accounts: this counts as signing in with the address.
  const attempt = await attemptAt(visit, email)
  if (attempt.kind === 'wait')
    return again(wrong(visit.typed, { field: 'email', text: words.wait(attempt.seconds) }), 429)
  const done = await setUpFirstPerson(
    visit.house,
    visit.cookie(setUpCookie),
    outcome.answers,
    visit.once,
    comerOf(visit),
  )
  if (done.kind === 'account-refused') return again(wrong(visit.typed, { field: 'email', text: words.emailTaken }))
  await attempt.succeeded()
  switch (done.kind) {
    case 'link-gone':
      return linkGone(visit)
    case 'organisation-first':
      return seeOther('/set-up/organisation')
    case 'done':
      return seeOther(done.coming.kind === 'second' ? '/sign-in/second' : '/security/recovery-key', [
        ...done.coming.cookies,
        { name: setUpCookie, value: 'x', maxAge: 0 },
      ])
  }
}

type Shown = Pick<Parameters<typeof OrganisationPage>[0], 'typed' | 'errors'>

function organisationPage(visit: Visit, { typed, errors }: Shown) {
  const props = { words: setUpWords[visit.language], design: designWords(visit.language), once: visit.once }
  return OrganisationPage({ ...props, typed, errors })
}

function personPage(visit: Visit, { typed, errors }: Shown) {
  const props = { words: setUpWords[visit.language], design: designWords(visit.language), once: visit.once }
  return FirstPersonPage({ ...props, typed, errors, passphrase: passphraseWords[visit.language] })
}

/** A form sent twice, or a link followed twice: somebody signed in meanwhile simply goes on. */
function linkGone(visit: Visit): Answer {
  if (visit.account) return seeOther('/this-week')
  const words = setUpWords[visit.language]
  const body = NoticeOfLink({ title: words.linkTitle, why: words.linkWhy, what: words.linkDo })
  return { kind: 'page', title: words.linkTitle, body, status: 404 }
}

export const setUpRoutes = defineRoutes([
  { method: 'GET', path: '/set-up/organisation', may: 'anyone', record: 'nothing', handle: showOrganisation },
  {
    method: 'POST',
    path: '/set-up/organisation',
    may: 'anyone',
    record: 'organisation.founded',
    handle: submitOrganisation,
  },
  { method: 'GET', path: '/set-up/person', may: 'anyone', record: 'nothing', handle: showPerson },
  { method: 'POST', path: '/set-up/person', may: 'anyone', record: 'person.set-up', handle: submitPerson },
  { method: 'GET', path: '/set-up/link/:token', may: 'anyone', record: 'nothing', handle: followLink },
])
