/** Makes the hands of whoever stands at the door: narrow questions, and a way in once it is known for which organisation. */
import type { AnyActor } from '#platform/identity/actor.ts'
import type { Statement } from './batch.ts'
import type { Door, Work } from './house.ts'
import type { OpenWork } from './open-work.ts'
import type { Session } from './session.ts'

const DOOR_FUNCTION = /^[a-z][a-z_]*$/

interface Doorway {
  now: Date
  /** Puts the transaction back at the door. */
  outside: Statement
  /** Takes the transaction into an organisation. */
  inside(organisation: string): Statement
  /** `isHere` tells whether the transaction still stands where it was opened. */
  open(actor: AnyActor, isHere: () => boolean): OpenWork
  makeKey(work: Work): Promise<void>
}

export interface OpenDoor {
  door: Door
  /** As of `OpenWork`, for every organisation that was entered. */
  lastStatements(): Promise<Statement[]>
}

export function openDoor(session: Session, { now, outside, inside, open, makeKey }: Doorway): OpenDoor {
  const entered: OpenWork[] = []
  let within: string | undefined
  const goInto = async (organisation: string) => {
    if (within === organisation) return
    const { text, values } = inside(organisation)
    await session.run(text, values)
    within = organisation
  }
  const door: Door = {
    now,
    ask: async (name, ...parameters) =>
      (await session.run(questionAtDoor(name, parameters), parameters)).rows as never[],
    async enter(actor) {
      await goInto(actor.organisation)
      const opened = open(actor, () => within === actor.organisation)
      entered.push(opened)
      return opened.work
    },
    makeKey,
    async back() {
      await session.run(outside.text, outside.values)
      within = undefined
    },
  }
  const lastStatements = async () => {
    const last: Statement[] = []
    for (const one of entered) {
      // Sealing the details of an act reads the organisation's key, which only its own rows hold.
      await goInto(one.work.organisation)
      const statements = await one.lastStatements()
      if (statements.length > 0) last.push(inside(one.work.organisation), ...statements)
    }
    return last
  }
  return { door, lastStatements }
}

/** The statement that asks a function of the schema `door`. */
export function questionAtDoor(name: string, parameters: readonly unknown[]): string {
  if (!DOOR_FUNCTION.test(name)) throw new Error(`"${name}" is not a function of the door.`)
  return `select * from door.${name}(${parameters.map((_, index) => `$${index + 1}`).join(', ')})`
}
