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
import { NoPressError } from '#platform/papers/press-parts.ts'
import { writeDocx } from '#platform/papers/write-docx.ts'
import { writeHtml } from '#platform/papers/write-html.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import { copyEdition } from '../publication.paper.rules.ts'
import { copiesStore } from '../publication.store.ts'
import type { CopyFormat, NoCopyWhy } from '../publication.words.ts'

export interface CopyWanted {
  readonly house: Pick<House, 'inOrganisation'>
  readonly files: FileStore
  readonly organisation: OrganisationId
  readonly paper: Paper
  readonly format: CopyFormat
}

export type Copy = { readonly bytes: Uint8Array } | { readonly why: NoCopyWhy }

/** What this process is making: a crowd that asks at once waits for one. */
const making = new Map<string, Promise<Copy>>()

/** What cannot be a PDF. It took the press half a minute to find that out, and anybody may ask again and again. */
const tooLong = new Set<string>()
const mostRemembered = 1_000

/** Throws TryLaterError where too many are being made. */
export async function keepCopy(wanted: CopyWanted): Promise<Copy> {
  const { organisation, paper, format } = wanted
  const key = sha256Of(JSON.stringify([copyEdition, paper]))
  const kept = await findKept(wanted, key)
  if (kept) return { bytes: kept }
  const place = `${organisation} ${key} ${format}`
  if (tooLong.has(place)) return { why: 'too-long' }
  const waiting = making.get(place)
  if (waiting) return waiting
  const made = makeAndKeep(wanted, key).finally(() => making.delete(place))
  making.set(place, made)
  const copy = await made
  if ('why' in copy && copy.why === 'too-long' && tooLong.size < mostRemembered) tooLong.add(place)
  return copy
}

function findKept({ house, files, organisation, format }: CopyWanted, key: string): Promise<Uint8Array | undefined> {
  return house.inOrganisation(keptItself(organisation), async (work) => {
    const copy = await copiesStore(work).findCopy(key, format)
    return copy && openSealed(work, files, copy.file_id as FileId)
  })
}

async function makeAndKeep(wanted: CopyWanted, key: string): Promise<Copy> {
  const { house, files, organisation, paper, format } = wanted
  const copy = await written(paper, format)
  if ('why' in copy) return copy
  const { bytes } = copy
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
  return copy
}

/** The file of this process is taken back with its act: one copy is enough. */
class KeptMeanwhileError extends Error {
  override readonly name = 'KeptMeanwhileError'
}

async function written(paper: Paper, format: CopyFormat): Promise<Copy> {
  if (format === 'docx') return { bytes: await writeDocx(paper) }
  if (format === 'html') return { bytes: new TextEncoder().encode(writeHtml(paper)) }
  try {
    return { bytes: (await writePdf(paper)).bytes }
  } catch (error) {
    if (error instanceof PaperTooLongError) return { why: 'too-long' }
    if (error instanceof NoPressError) return { why: 'no-press' }
    throw error
  }
}
