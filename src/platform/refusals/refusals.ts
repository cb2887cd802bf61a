/** The ways in which an act is refused; each becomes a page that says what to do (see platform/http). */

/** Nobody is signed in, or not any more. */
export class SignInNeededError extends Error {
  override name = 'SignInNeededError'
}

/** What they want to do asks for their second step again: it was shown too long ago. */
export class ProofNeededError extends Error {
  override name = 'ProofNeededError'
}

/** The person may not do this; `ask` names whom they can ask. */
export class NotAllowedError extends Error {
  override name = 'NotAllowedError'
  readonly ask: string | undefined
  constructor(ask?: string) {
    super('Not allowed.')
    this.ask = ask
  }
}

/** There is no such thing, or none that this person may know of: the two are never told apart. */
export class NotFoundError extends Error {
  override name = 'NotFoundError'
}

/** Somebody changed it since this person opened it. */
export class ChangedMeanwhileError<Current = unknown> extends Error {
  override name = 'ChangedMeanwhileError'
  readonly current: Current
  constructor(current: Current) {
    super('Changed meanwhile.')
    this.current = current
  }
}

/** Too much at once; trying again a little later is all there is to do. */
export class TryLaterError extends Error {
  override name = 'TryLaterError'
  readonly seconds: number
  constructor(seconds: number) {
    super('Try again later.')
    this.seconds = seconds
  }
}

/** Refuses unless it is so. */
export function insist(allowed: boolean, ask?: string): asserts allowed {
  if (!allowed) throw new NotAllowedError(ask)
}

/** The thing, or NotFoundError where there is none. */
export function found<Thing>(thing: Thing | undefined | null): Thing {
  if (thing === undefined || thing === null) throw new NotFoundError()
  return thing
}
