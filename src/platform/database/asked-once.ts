/** Asks once in a transaction what many rooms ask of the same organisation, such as when its terms are. */
import type { HouseHandle } from './kysely-session.ts'
import type { Session } from './session.ts'

type Answers = Map<string, Promise<unknown>>

const ofHandles = new WeakMap<HouseHandle, Answers>()
/** By transaction, since one handle of it may write what another has asked. */
const ofSessions = new WeakMap<Session, Answers[]>()

/** From then on this handle remembers what it was asked, until something is written. */
export function rememberAnswers(db: HouseHandle, session: Session): void {
  const answers: Answers = new Map()
  ofHandles.set(db, answers)
  ofSessions.set(session, [...(ofSessions.get(session) ?? []), answers])
}

/** Whatever is written, all is asked anew: which answer hangs on which table nobody has to know. */
export function forgetAnswers(session: Session): void {
  for (const answers of ofSessions.get(session) ?? []) answers.clear()
}

/**
 * `what` names the question, with all that its answer hangs on besides the organisation. A handle that nobody told to
 * remember, as of a test that listens, asks every time.
 */
export function askedOnce<T>(db: HouseHandle, what: string, ask: () => Promise<T>): Promise<T> {
  const answers = ofHandles.get(db)
  if (!answers) return ask()
  // The name stands for one question, so the answer beneath it is of that type.
  const known = answers.get(what) as Promise<T> | undefined
  if (known) return known
  const asked = ask()
  answers.set(what, asked)
  return asked
}
