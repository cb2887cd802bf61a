/** What somebody types as their second step. */
import { z } from 'zod'
import type { FieldError } from '#platform/forms/form.ts'
import type { SecondStepWords } from './access.second-step.words.ts'

export const secondStepForm = (words: SecondStepWords) =>
  z.object({ code: z.string({ error: words.enterCode }).trim().min(1, words.enterCode).max(100, words.wrong) })

/** Why a second step was not taken. */
export type SecondStepFault =
  | { kind: 'wrong' }
  | { kind: 'used' }
  | { kind: 'other-time'; minutesAhead: number }
  | { kind: 'wait'; seconds: number }
  | { kind: 'known-device-only' }

/** In the language of whoever reads it, with the time of this machine where a clock is wrong. */
export function faultInWords(fault: SecondStepFault, words: SecondStepWords, clock: string): FieldError {
  switch (fault.kind) {
    case 'wrong':
      return { field: 'code', text: words.wrong }
    case 'used':
      return { field: 'code', text: words.used }
    case 'other-time':
      return { field: 'code', text: words.otherTime(fault.minutesAhead, clock) }
    case 'wait':
      return { field: 'code', text: words.wait(fault.seconds) }
    case 'known-device-only':
      return { field: 'code', text: words.knownDeviceOnly }
  }
}
