/** The list of related policies and the files that are held, over HTTP. */
import { findId } from '#platform/crypto/ids.ts'
import { openSealed } from '#platform/files/sealed-files.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download, page } from '#platform/http/routes.ts'
import { found } from '#platform/refusals/refusals.ts'
import { mayChangeRelated } from '../citations.permissions.ts'
import { readOneRelated } from '../edit-related/edit-related.view.ts'
import { ListRelatedPage, listRelatedTitle } from './list-related.page.tsx'
import { readRelated } from './list-related.view.ts'

async function show({ house, actor }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, readRelated)
  return page(listRelatedTitle, ListRelatedPage({ view, mayChange: mayChangeRelated(actor) }))
}

async function sendFile({ house, actor, parts, files }: ActorVisit): Promise<Answer> {
  return house.inOrganisation(actor, async (work) => {
    const related = await readOneRelated(work, parts['related'] ?? '')
    const file = found(findId<'File'>(related.file_id ?? ''))
    return download(await openSealed(work, files, file), related.file_name, related.file_kind)
  })
}

export const listRelatedRoutes = defineRoutes([
  { method: 'GET', path: '/citations', may: 'citation:read', record: 'nothing', handle: show },
])

export const relatedFileRoutes = defineRoutes([
  { method: 'GET', path: '/citations/:related/file', may: 'citation:read', record: 'nothing', handle: sendFile },
])
