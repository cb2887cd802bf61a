/** Prints a report from its stored answers, keeps the PDF sealed under its fingerprint, and gives it out for ever the same. */
import { findId } from '#platform/crypto/ids.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { House } from '#platform/database/house.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { keepSealed, openSealed } from '#platform/files/sealed-files.ts'
import { welcome } from '#platform/files/welcome-file.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { PaperTooLongError, textOf } from '#platform/papers/paper.ts'
import { NoPressError } from '#platform/papers/press-parts.ts'
import type { PdfPaper } from '#platform/papers/write-pdf.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import { found, NotFoundError, TryLaterError } from '#platform/refusals/refusals.ts'
import type { PackInHand } from '../packs.questions.ts'
import { getPack } from '../packs.questions.ts'
import { packsStore } from '../packs.store.ts'
import { packPaper } from '../packs.templates.rules.ts'
import type { UnprintedWhy } from '../packs.words.ts'

export type Printing = { readonly bytes: Uint8Array } | { readonly why: UnprintedWhy }

/** The reader's own variant. What is printed already is given out as it was kept. Throws NotFoundError. */
export async function printPack(house: House, actor: Actor, files: FileStore, id: string): Promise<Printing> {
  const pack = await house.inOrganisation(actor, (work) => getPack(work, id, actor.person))
  const kept = await openKept(house, actor, files, pack)
  if (kept) return { bytes: kept }
  const which = { pack_id: pack.id, viewer: pack.viewer }
  const keepWhy = (why: UnprintedWhy) =>
    house.inOrganisation(actor, (work) => packsStore(work).addUnprinted(which, why))
  const made = await print(pack).catch(async (error: unknown) => {
    await keepWhy('failed')
    throw error
  })
  if ('why' in made) {
    await keepWhy(made.why)
    return made
  }
  const file = welcome(made.bytes)
  if (!file.welcome) throw new TypeError('What the press made is no document.')
  await house.inOrganisation(actor, async (work) => {
    const store = packsStore(work)
    if (await store.lockPrinting(which)) return
    const { fileId, sha256, bytes } = await keepSealed(work, files, file)
    await store.addPaper({ ...which, file_id: fileId, sha256, bytes, replaced: [...made.replaced] })
  })
  return { bytes: made.bytes }
}

/**
 * As `printPack`; where the press fails, `failed` as the reason, and its fault goes to `tell`. Throws NotFoundError, and
 * TryLaterError where too many papers wait.
 */
export async function printPackOrSayWhy(
  {
    house,
    actor,
    files,
    tell,
  }: { house: House; actor: Actor; files: FileStore; tell: (fault: Promise<never>) => void },
  id: string,
): Promise<Printing> {
  try {
    return await printPack(house, actor, files, id)
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof TryLaterError) throw error
    tell(Promise.reject(error))
    return { why: 'failed' }
  }
}

async function openKept(house: House, actor: Actor, files: FileStore, { printed }: PackInHand) {
  if (!printed) return undefined
  const file = found(findId<'File'>(printed.fileId))
  return house.inOrganisation(actor, (work) => openSealed(work, files, file))
}

async function print({ answers, template }: PackInHand): Promise<PdfPaper | { readonly why: UnprintedWhy }> {
  try {
    return await writePdf(packPaper(answers, template))
  } catch (error) {
    if (error instanceof NoPressError) return { why: 'no-press' }
    if (error instanceof PaperTooLongError) return { why: 'too-long' }
    throw error
  }
}

/** `other-setting`: the words are the same to the letter, and this release sets them otherwise on the page. */
export type Comparison = 'same' | 'other-setting' | 'other-words' | 'not-printed' | 'not-made-again'

/** Makes it again from the stored answers and template, and holds it against what was kept. */
export async function comparePack(house: House, actor: Actor, id: string): Promise<Comparison> {
  const pack = await house.inOrganisation(actor, (work) => getPack(work, id, actor.person))
  const words = textOf(packPaper(pack.answers, pack.template)).join('\n')
  if (sha256Of(words) !== pack.wordsSha256) return 'other-words'
  if (!pack.printed) return 'not-printed'
  const made = await print(pack)
  if ('why' in made) return 'not-made-again'
  return sha256Of(made.bytes) === pack.printed.sha256 ? 'same' : 'other-setting'
}
