/** Makes a policy's copy at first ask and keeps it: whoever asks for the same words later gets the same bytes. */
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { House } from '#platform/database/house.ts'
import type { FileId, FileStore } from '#platform/files/file-store.ts'
import { keepSealed, openSealed } from '#platform/files/sealed-files.ts'
import { welcome } from '#platform/files/welcome-file.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Paper } from '#platform/papers/paper.ts'
import { PaperTooLongError } from '#platform/papers/paper.ts'
import { writeDocx } from '#platform/papers/write-docx.ts'
import { writeHtml } from '#platform/papers/write-html.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import { TryLaterError } from '#platform/refusals/refusals.ts'
import { copyEdition } from '../publication.paper.rules.ts'
import { copiesStore } from '../publication.store.ts'
import type { CopyFormat } from '../publication.words.ts'

export interface CopyWanted {
  readonly house: Pick<House, 'inOrganisation'>
  readonly files: FileStore
  readonly organisation: OrganisationId
  readonly paper: Paper
  readonly format: CopyFormat
}

/** What this process is making: a crowd that asks at once waits for one. */
const making = new Map<string, Promise<Uint8Array>>()

/** Throws TryLaterError where too many are being made, or this one is longer than a PDF can be. */
export async function keepCopy(wanted: CopyWanted): Promise<Uint8Array> {
  const { organisation, paper, format } = wanted
  const key = sha256Of(JSON.stringify([copyEdition, paper]))
  const kept = await findKept(wanted, key)
  if (kept) return kept
  const place = `${organisation} ${key} ${format}`
  const waiting = making.get(place)
  if (waiting) return waiting
  const made = makeAndKeep(wanted, key).finally(() => making.delete(place))
  making.set(place, made)
  return made
}

function findKept({ house, files, organisation, format }: CopyWanted, key: string): Promise<Uint8Array | undefined> {
  return house.inOrganisation(keptItself(organisation), async (work) => {
    const copy = await copiesStore(work).findCopy(key, format)
    return copy && openSealed(work, files, copy.file_id as FileId)
  })
}

async function makeAndKeep(wanted: CopyWanted, key: string): Promise<Uint8Array> {
  const { house, files, organisation, paper, format } = wanted
  const bytes = await written(paper, format)
  const file = welcome(bytes)
  if (!file.welcome) throw new Error(`A copy as ${format} was taken for ${file.kind}.`)
  try {
    await house.inOrganisation(keptItself(organisation), async (work) => {
      const { fileId } = await keepSealed(work, files, file)
      const isFirst = await copiesStore(work).addCopy({ paper_sha256: key, format, file_id: fileId })
      if (!isFirst) throw new KeptMeanwhileError('Another process keeps the same.')
    })
  } catch (error) {
    if (!(error instanceof KeptMeanwhileError)) throw error
  }
  return bytes
}

/** The file of this process is taken back with its act: one copy is enough. */
class KeptMeanwhileError extends Error {
  override readonly name = 'KeptMeanwhileError'
}

async function written(paper: Paper, format: CopyFormat): Promise<Uint8Array> {
  try {
    if (format === 'pdf') return (await writePdf(paper)).bytes
    if (format === 'docx') return await writeDocx(paper)
    return new TextEncoder().encode(writeHtml(paper))
  } catch (error) {
    if (error instanceof PaperTooLongError) throw new TryLaterError(60)
    throw error
  }
}
