/** Bringing a policy, over HTTP: what is read in time is shown at once, the rest is kept and read on. */
import { findNation } from '#modules/people/index.ts'
import type { PolicyAnswer, ReadPolicy } from '#modules/reader/index.ts'
import { readPolicyFile, refusalSentence } from '#modules/reader/index.ts'
import { within } from '#platform/clock/within.ts'
import type { WelcomeFile } from '#platform/files/welcome-file.ts'
import { welcome } from '#platform/files/welcome-file.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { keepReadingOfSource, keepWhyUnread } from '../read-source/read-source.command.ts'
import { bringPolicy } from './bring-policy.command.ts'
import type { BringPolicyAnswers } from './bring-policy.form.ts'
import { aNewPolicy, bringPolicyForm } from './bring-policy.form.ts'
import { BringPolicyPage, bringPolicyTitle } from './bring-policy.page.tsx'
import { listPolicyTitles } from './bring-policy.view.ts'
import { bothBrought, cannotBring, fileRefused, nothingBrought } from './bring-policy.words.ts'

/** Nobody waits longer than this for a page; what takes longer is shown as it goes. */
const waitFor = 2500

async function showForm({ house, actor, once }: ActorVisit): Promise<Answer> {
  const policies = await house.inOrganisation(actor, listPolicyTitles)
  const typed = { title: 'Online safety policy', policy: policies[0]?.id ?? aNewPolicy }
  return page(bringPolicyTitle, BringPolicyPage({ policies, ...filledIn(typed), once }))
}

type Brought = { name: string; brought: WelcomeFile | string; bytes: Uint8Array }
type Fault = { field: string; text: string }

/** What came, looked at but not read: or why it is not taken. */
function whatCame({ file }: ActorVisit, { pasted }: BringPolicyAnswers): Brought | Fault {
  const isPasted = pasted.trim() !== ''
  if (!file) {
    if (!isPasted) return { field: 'file', text: nothingBrought }
    return { name: 'Pasted words', brought: pasted, bytes: Buffer.from(pasted) }
  }
  if ('refused' in file) return { field: 'file', text: fileRefused[file.refused] }
  if (isPasted) return { field: 'file', text: bothBrought }
  const looked = welcome(file.bytes)
  if (!looked.welcome) return { field: 'file', text: refusalSentence(looked.kind) }
  return { name: file.name || 'A file without a name', brought: looked, bytes: file.bytes }
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, documents, files, now, afterwards } = visit
  const policies = await house.inOrganisation(actor, listPolicyTitles)
  const again = (fault: Fault) =>
    formAgain(bringPolicyTitle, BringPolicyPage({ policies, ...wrong(typed, fault), once }))
  const outcome = readAnswers(bringPolicyForm, typed)
  if (!outcome.ok) return formAgain(bringPolicyTitle, BringPolicyPage({ policies, ...outcome, once }))
  const { policy, title } = outcome.answers
  const came = whatCame(visit, outcome.answers)
  if ('field' in came) return again(came)
  const nation = await house.inOrganisation(actor, findNation)
  const reading = readPolicyFile(documents, came, dayOf(now), nation)
  const soon = await within(waitFor, reading)
  if (soon && 'refused' in soon)
    return again({ field: typeof came.brought === 'string' ? 'pasted' : 'file', text: soon.refused })
  const target = policy === aNewPolicy ? { title } : { policy }
  const kept = await bringPolicy(house, actor, once, {
    target,
    name: came.name,
    brought: came.brought,
    files,
    reading: soon?.read,
  })
  if ('problem' in kept) return again({ field: 'policy', text: cannotBring[kept.problem] })
  if (kept.draft) return seeOther(pathTo('/policy/drafts/:draft', { draft: kept.draft }))
  afterwards(keepWhenRead(visit, kept.source, reading))
  return seeOther(pathTo('/policy/sources/:source', { source: kept.source }))
}

/** A file that could not be read after all stays as it was brought: its page says why and offers to try again. */
async function keepWhenRead(
  { house, actor, files }: ActorVisit,
  source: string,
  reading: Promise<PolicyAnswer<ReadPolicy>>,
) {
  const answer = await reading
  if ('read' in answer) await keepReadingOfSource(house, actor, source, answer.read)
  else await keepWhyUnread(house, actor, { source, why: answer.why, files })
}

export const bringPolicyRoutes = defineRoutes([
  { method: 'GET', path: '/policy/bring', may: 'policy:bring', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/policy/bring',
    may: 'policy:bring',
    record: 'policy.brought',
    takes: 'file',
    handle: submitForm,
  },
])
