/** New recovery codes, over HTTP. */
import type { AccountVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { readAccount } from '../read-account/read-account.view.ts'
import { readSecondSteps } from './authenticators.list.view.ts'
import { makeRecoveryCodes } from './authenticators.recovery.command.ts'
import { MakeRecoveryCodesPage, RecoveryCodesPage, recoveryCodesTitle } from './authenticators.recovery.page.tsx'

async function showForm({ house, account, once }: AccountVisit): Promise<Answer> {
  if (!account.hasSecondFactor) return seeOther('/account/authenticators')
  const { recoveryCodesLeft: left } = await readSecondSteps(house, account.id)
  return page('Make new recovery codes', MakeRecoveryCodesPage({ once, left }))
}

async function submitForm(visit: AccountVisit): Promise<Answer> {
  const { house, account } = visit
  if (!account.hasSecondFactor) return seeOther('/account/authenticators')
  const { email } = await readAccount(house, account.id)
  return page(recoveryCodesTitle, RecoveryCodesPage({ codes: await makeRecoveryCodes(visit, account), email }))
}

const path = '/account/recovery-codes'

export const makeRecoveryCodesRoutes = defineRoutes([
  { method: 'GET', path, may: 'account', record: 'nothing', fresh: true, handle: showForm },
  { method: 'POST', path, may: 'account', record: 'recovery-codes.made', fresh: true, handle: submitForm },
])
