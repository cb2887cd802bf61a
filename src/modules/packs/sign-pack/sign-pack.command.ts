/** Signs a report off: over exactly the document that was shown, and for good. */
import { listPeopleInRoles, trusteeRoles } from '#modules/people/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { isSameName } from '#platform/text/same-name.ts'
import { aTrustee, maySign } from '../packs.permissions.ts'
import type { PackInHand } from '../packs.questions.ts'
import { getPack, listSignatures } from '../packs.questions.ts'
import { maySignPack } from '../packs.signing.rules.ts'
import { packsStore } from '../packs.store.ts'
import type { SigningProblem } from '../packs.words.ts'
import type { SignPackAnswers } from './sign-pack.form.ts'

export interface SigningWish {
  readonly pack: string
  /** The fingerprint that the form showed. */
  readonly sha256: string
  readonly answers: SignPackAnswers
}

export type Signing = { readonly done: true } | { readonly done: false; readonly why: SigningProblem }

/** What is signed: the PDF, or the words where no PDF could be made. */
export function fingerprintOf({ printed, wordsSha256 }: Pick<PackInHand, 'printed' | 'wordsSha256'>): string {
  return printed?.sha256 ?? wordsSha256
}

/** Throws NotFoundError. */
export function signPack(house: House, actor: Actor, once: string, wish: SigningWish): Promise<Signing> {
  insist(maySign(actor), aTrustee)
  return house.once<Signing>(actor, 'pack.signed', once, async (work) => {
    const store = packsStore(work)
    await store.takeTurn()
    const pack = await getPack(work, wish.pack, actor.person)
    const trustees = await listPeopleInRoles(work, trusteeRoles)
    const signedBy = (await listSignatures(work, pack)).map(({ by }) => by)
    const may = maySignPack({ madeBy: pack.madeBy, signer: actor.person, trustees, signedBy })
    if (!may.may) return { done: false, why: may.why }
    const { metOn, decision, signature } = wish.answers
    if (![fingerprintOf(pack), pack.wordsSha256].includes(wish.sha256)) return { done: false, why: 'changed' }
    if (metOn > dayOf(work.now)) return { done: false, why: 'in-the-future' }
    if (!isSameName(signature, actor.name)) return { done: false, why: 'not-their-name' }
    const signed = await store.addSignature({
      pack_id: pack.id,
      viewer: pack.viewer,
      sha256: wish.sha256,
      signed_name: signature,
      met_on: metOn,
      decision,
      of_own: may.ofOwn,
      signed_by: actor.person,
    })
    work.record('pack.signed', { pack: pack.id, signature: signed })
    return { done: true }
  })
}
