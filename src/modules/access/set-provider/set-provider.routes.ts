/** Setting an organisation's own sign-in, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, versionField, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { backPath } from '#platform/identity/outside/provider.ts'
import { faultOfIssuer } from '#platform/identity/outside/provider-address.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { addressFaults } from '../access.provider.words.ts'
import { SecretNeededError, setProvider } from './set-provider.command.ts'
import { setProviderForm } from './set-provider.form.ts'
import { SetProviderPage, setProviderTitle } from './set-provider.page.tsx'
import type { ProviderView } from './set-provider.view.ts'
import { readProvider } from './set-provider.view.ts'

interface Shown {
  typed: Typed
  errors: readonly FieldError[]
}

function bodyFor({ ownAddress, once }: ActorVisit, view: ProviderView, shown: Shown, version: number) {
  return SetProviderPage({ ...view, ...shown, version, backAddress: ownAddress + backPath, once })
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const view = await readProvider(visit.house, visit.actor)
  const { settings } = view
  const typed = settings && {
    issuer: settings.issuer,
    client: settings.client_id,
    domains: settings.domains.join('\n'),
    counts: settings.counts_second_step ? 'yes' : '',
  }
  return page(setProviderTitle, bodyFor(visit, view, filledIn(typed ?? {}), settings?.version ?? 0))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, ownAddress } = visit
  const view = await readProvider(house, actor)
  const version = Number(typed[versionField] ?? 0)
  const again = (shown: Shown, of = version, status: 409 | 422 = 422) =>
    formAgain(setProviderTitle, bodyFor(visit, view, shown, of), status)
  const outcome = readAnswers(setProviderForm(view.settings !== undefined), typed)
  if (!outcome.ok) return again(outcome)
  const fault = faultOfIssuer(outcome.answers.issuer, ownAddress)
  if (fault) return again(wrong(typed, { field: 'issuer', text: addressFaults[fault] }))
  try {
    await setProvider(house, actor, once, version, outcome.answers)
  } catch (error) {
    if (error instanceof SecretNeededError)
      return again(wrong(typed, { field: 'secret', text: 'Enter the client secret of this address too' }))
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const text = 'Somebody else changed this meanwhile. Look at it again, and save again if yours is right'
    return again(wrong(typed, { field: 'issuer', text }), view.settings?.version ?? 0, 409)
  }
  return seeOther('/access/provider')
}

const path = '/access/provider'

export const setProviderRoutes = defineRoutes([
  { method: 'GET', path, may: 'provider:set', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'provider:set', record: 'provider.set', fresh: true, handle: submitForm },
])
