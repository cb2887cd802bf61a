/** An adopted version as a paper, whole, for those who act for the organisation. */
import { findVersionToShow } from '#modules/policy/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { Paper } from '#platform/papers/paper.ts'
import { found } from '#platform/refusals/refusals.ts'
import { listFormats } from '../keep-copy/keep-copy.questions.ts'
import { memberPaper } from '../publication.paper.rules.ts'
import type { CopyFormat } from '../publication.words.ts'

export interface VersionPaper {
  readonly paper: Paper
  readonly title: string
  readonly number: number
  /** Which copies this machine can make. */
  readonly formats: readonly CopyFormat[]
}

/** Throws NotFoundError. */
export async function readVersionPaper(work: Work, version: string, organisation: string): Promise<VersionPaper> {
  const shown = found(await findVersionToShow(work, version))
  return { paper: memberPaper(shown, organisation), title: shown.title, number: shown.number, formats: listFormats() }
}
