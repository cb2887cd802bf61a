/** The record of what was done, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { ReadRecordPage, readRecordTitle } from './read-record.page.tsx'
import { readRecord } from './read-record.view.ts'

async function show({ house, actor, query }: ActorVisit): Promise<Answer> {
  const before = sequenceOf(query['before'])
  const record = await house.inOrganisation(actor, (work) => readRecord(work, before))
  const nextHref = record.next && `${pathTo('/security/record')}?before=${record.next}`
  return page(readRecordTitle, ReadRecordPage({ page: record, nextHref: nextHref || undefined }))
}

function sequenceOf(text: string | undefined): number | undefined {
  return text && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

export const readRecordRoutes = defineRoutes([
  { method: 'GET', path: '/security/record', may: 'record:read', record: 'record.read', personal: true, handle: show },
])
