/** Makes a session of a half sign-in, once its second step is shown; whatever is wrong costs one of its few tries. */
import type { Coming, ComingIn } from '#platform/identity/coming-in.ts'
import { comerOf, finishHalf } from '#platform/identity/coming-in.ts'
import { findHalfSignIn, tryHalfSignIn } from '#platform/identity/half-sign-ins.ts'
import type { SecondStep, SecondStepFrom } from '#platform/identity/second-steps.ts'
import { checkSecondStep } from '#platform/identity/second-steps.ts'

export type SecondSigningIn =
  | { kind: 'over' }
  | Exclude<SecondStep, { kind: 'right' }>
  | Extract<ComingIn, { kind: 'in' }>

export async function signInSecond(
  from: SecondStepFrom & Coming,
  token: string | undefined,
  code: string,
): Promise<SecondSigningIn> {
  const { house } = from
  const half = await house.atTheDoor(async (door) => {
    const found = await findHalfSignIn(door, token)
    return found && (await tryHalfSignIn(door, found)) ? found : undefined
  })
  if (!half) return { kind: 'over' }
  const step = await checkSecondStep(from, half.account, code)
  if (step.kind !== 'right') return step
  const done = await house.atTheDoor((door) => finishHalf(door, comerOf(from), half, step.second))
  return done ?? { kind: 'over' }
}
