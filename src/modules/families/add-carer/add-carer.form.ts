/** Who becomes a child's parent or carer: somebody new, or somebody who is known already. */
import { z } from 'zod'
import type { Typed } from '#platform/forms/form.ts'
import { readAnswers } from '#platform/forms/form.ts'
import { carerForm, tieFields } from '../families.tie.form.ts'
import { somebodyNew } from './add-carer.words.ts'

const knownForm = z.object({ ...tieFields, known: z.string().min(1) })
const newForm = z.object({ ...tieFields, ...carerForm.shape, known: z.string().default('') })

/** Of somebody known no name is asked. */
export function readCarer(typed: Typed) {
  const isKnown = (typed['known'] ?? '') !== '' && typed['known'] !== somebodyNew
  return isKnown
    ? { isKnown: true as const, outcome: readAnswers(knownForm, typed) }
    : { isKnown: false as const, outcome: readAnswers(newForm, typed) }
}

export type KnownCarerAnswers = z.infer<typeof knownForm>
export type NewCarerAnswers = z.infer<typeof newForm>
