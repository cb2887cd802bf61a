/** Who may sign a report off: a trustee, once, over what they were shown, and another person than who made it, where there is one. */
import type { SigningProblem } from './packs.words.ts'

export interface SigningFacts {
  /** Empty where Kept made it itself. */
  readonly madeBy: string | null
  readonly signer: string
  readonly trustees: readonly string[]
  readonly signedBy: readonly string[]
}

export type MaySign =
  | { readonly may: true; readonly ofOwn: boolean }
  | { readonly may: false; readonly why: SigningProblem }

export function maySignPack({ madeBy, signer, trustees, signedBy }: SigningFacts): MaySign {
  if (signedBy.includes(signer)) return { may: false, why: 'signed-already' }
  if (madeBy !== signer) return { may: true, ofOwn: false }
  const hasAnother = trustees.some((one) => one !== signer)
  return hasAnother ? { may: false, why: 'made-it' } : { may: true, ofOwn: true }
}
