/** One report as its reader sees it: the document's words, the files it can be kept as, and who signed it. */
import { listPeopleInRoles, trusteeRoles } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { Paper } from '#platform/papers/paper.ts'
import type { PackInHand, Signed } from '../packs.questions.ts'
import { getPack, listSignatures } from '../packs.questions.ts'
import type { MaySign } from '../packs.signing.rules.ts'
import { maySignPack } from '../packs.signing.rules.ts'
import { packPaper } from '../packs.templates.rules.ts'

export type { Paper } from '#platform/papers/paper.ts'

export interface PackView {
  readonly pack: PackInHand
  readonly paper: Paper
  readonly signatures: readonly Signed[]
  /** Whether the reader could sign, were they a trustee. */
  readonly signing: MaySign
}

/** Throws NotFoundError. */
export async function readPack(work: Work, id: string, reader: string): Promise<PackView> {
  const pack = await getPack(work, id, reader)
  const [signatures, trustees] = await Promise.all([listSignatures(work, pack), listPeopleInRoles(work, trusteeRoles)])
  const signedBy = signatures.map(({ by }) => by)
  const signing = maySignPack({ madeBy: pack.madeBy, signer: reader, trustees, signedBy })
  return { pack, paper: packPaper(pack.answers, pack.template), signatures, signing }
}
