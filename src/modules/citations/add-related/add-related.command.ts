/** Keeps a related policy: its file sealed, or its link, with who looks after it and until when it is in date. */
import { listAppointments } from '#modules/people/index.ts'
import type { House, Work } from '#platform/database/house.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { keepSealed } from '#platform/files/sealed-files.ts'
import type { WelcomeFile } from '#platform/files/welcome-file.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { RelatedAnswers } from '../citations.form.ts'
import { aKeeper, mayChangeRelated } from '../citations.permissions.ts'
import type { RelatedContent } from '../citations.store.ts'
import { citationsStore } from '../citations.store.ts'
import { mostRelated } from '../citations.words.ts'
import type { BroughtProblem } from './add-related.rules.ts'
import { problemWithBrought } from './add-related.rules.ts'

export interface BroughtFile {
  name: string
  file: WelcomeFile
}

export interface RelatedWish {
  answers: RelatedAnswers
  brought: BroughtFile | undefined
  files: FileStore
}

export type RelatedProblem = BroughtProblem | 'too-many' | 'no-such-owner'
export type Adding = { done: true } | { done: false; problem: RelatedProblem }

export function addRelated(house: House, actor: Actor, once: string, wish: RelatedWish): Promise<Adding> {
  insist(mayChangeRelated(actor), aKeeper)
  return house.once<Adding>(actor, 'citation.added', once, async (work) => {
    const { answers, brought } = wish
    const given = { hasFile: brought !== undefined, link: answers.link, opened: answers.opened }
    const problem = problemWithBrought({ ...given, heldLink: undefined, openedBefore: false })
    if (problem) return { done: false, problem }
    // Sealed before anything is locked: 20 MB take a moment.
    const file = brought ? await keepFile(work, wish.files, brought) : noFile
    const store = citationsStore(work, actor.person)
    if ((await store.lockRelated()).length >= mostRelated) return { done: false, problem: 'too-many' }
    if (!(await mayOwn(work, answers.owner))) return { done: false, problem: 'no-such-owner' }
    const related = await store.addRelated({ ...contentOf(answers), ...file, ...openedNow(work, actor, answers) })
    work.record('citation.added', { related })
    return { done: true }
  })
}

export const noFile = { file_id: null, file_name: '', file_kind: '', file_sha256: null, file_bytes: null } as const

type FileContent = Pick<RelatedContent, 'file_id' | 'file_name' | 'file_kind' | 'file_sha256' | 'file_bytes'>

export async function keepFile(work: Work, files: FileStore, { name, file }: BroughtFile): Promise<FileContent> {
  const { fileId, sha256, bytes } = await keepSealed(work, files, file)
  return { file_id: fileId, file_name: name, file_kind: file.kind, file_sha256: sha256, file_bytes: bytes }
}

export function contentOf({ title, link, owner, reviewOn }: RelatedAnswers) {
  return { title, link, owner_id: owner, review_on: reviewOn }
}

export function openedNow(work: Work, actor: Actor, { opened }: RelatedAnswers) {
  return opened === 'yes'
    ? { opened_on: dayOf(work.now), opened_by: actor.person }
    : { opened_on: null, opened_by: null }
}

/** Somebody who holds a role today can be asked about it. */
export async function mayOwn(work: Work, person: string): Promise<boolean> {
  const today = dayOf(work.now)
  return (await listAppointments(work)).some(({ personId, fromOn }) => personId === person && fromOn <= today)
}
