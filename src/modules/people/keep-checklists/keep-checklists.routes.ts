/** What is always done when somebody joins or leaves, over HTTP. */
import { blank, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { addChecklistItem, putChecklistItemAway } from './keep-checklists.command.ts'
import { checklistItemForm } from './keep-checklists.form.ts'
import { ChecklistsPage } from './keep-checklists.page.tsx'
import { listChecklistItems } from './keep-checklists.view.ts'

const title = 'Joining and leaving'
const here = '/people/checklists'

async function pageFor(visit: ActorVisit, shown: Pick<Parameters<typeof ChecklistsPage>[0], 'typed' | 'errors'>) {
  const items = await visit.house.askInOrganisation(visit.actor, listChecklistItems)
  return ChecklistsPage({ items, ...shown, once: visit.once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(title, await pageFor(visit, blank))
}

async function submit(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(checklistItemForm, visit.typed)
  if (!outcome.ok) return formAgain(title, await pageFor(visit, outcome))
  await addChecklistItem(visit.house, visit.actor, visit.once, outcome.answers)
  return seeOther(here)
}

async function submitPutAway({ house, actor, once, parts }: ActorVisit): Promise<Answer> {
  await putChecklistItemAway(house, actor, once, parts['chore'] ?? '')
  return seeOther(here)
}

const may = 'person:edit'

export const keepChecklistsRoutes = defineRoutes([
  { method: 'GET', path: here, may, record: 'nothing', handle: show },
  { method: 'POST', path: here, may, record: 'checklist.changed', handle: submit },
  { method: 'POST', path: `${here}/:chore/put-away`, may, record: 'checklist.shortened', handle: submitPutAway },
])
