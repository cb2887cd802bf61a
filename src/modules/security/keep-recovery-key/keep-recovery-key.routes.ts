/** Making and confirming the recovery key, over HTTP; the key stands only in the answer that makes it. */
import { recoveryKeyGroups } from '#platform/crypto/recovery-key.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { readAnswers, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { confirmRecoveryKey, makeRecoveryKey } from './keep-recovery-key.command.ts'
import { keepRecoveryKeyForm } from './keep-recovery-key.form.ts'
import { ConfirmAgainPage, RecoveryKeyPage, ShownOncePage, titles } from './keep-recovery-key.page.tsx'
import { readRecoveryKeyStanding } from './keep-recovery-key.view.ts'

async function show({ house, actor, once }: ActorVisit): Promise<Answer> {
  return page(titles.standing, RecoveryKeyPage({ standing: await readRecoveryKeyStanding(house, actor), once }))
}

async function make({ house, actor, digest, once }: ActorVisit): Promise<Answer> {
  const identity = await makeRecoveryKey(house, actor, digest)
  if (!identity) return seeOther('/security/recovery-key')
  const [beginning = '', ...groups] = recoveryKeyGroups(identity)
  return page(titles.shown, ShownOncePage({ beginning, letters: groups.join(''), once }))
}

const mistyped: FieldError = {
  field: 'part',
  text: 'This is not how the recovery key that was made last ends. Check the last two groups on the paper',
}

async function confirm({ house, actor, digest, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(keepRecoveryKeyForm, typed)
  if (!outcome.ok) return formAgain(titles.confirm, ConfirmAgainPage({ ...outcome, once }))
  const done = await confirmRecoveryKey(house, actor, outcome.answers.part, digest)
  if (done === 'wrong') return formAgain(titles.confirm, ConfirmAgainPage({ ...wrong(typed, mistyped), once }))
  return seeOther(done === 'confirmed' ? '/this-week' : '/security/recovery-key')
}

export const keepRecoveryKeyRoutes = defineRoutes([
  { method: 'GET', path: '/security/recovery-key', may: 'recovery-key:keep', record: 'nothing', handle: show },
  {
    method: 'POST',
    path: '/security/recovery-key/make',
    may: 'recovery-key:keep',
    record: 'recovery-key.made',
    handle: make,
  },
  {
    method: 'POST',
    path: '/security/recovery-key/confirm',
    may: 'recovery-key:keep',
    record: 'recovery-key.confirmed',
    handle: confirm,
  },
])
