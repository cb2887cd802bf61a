/** Builds three of the four entrances over one pool: in an organisation, at the door, and clockwork. Maintenance has its own connection. */
import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Origin } from '#platform/audit/entry.ts'
import { isUuid } from '#platform/crypto/ids.ts'
import type { Actor, AnyActor } from '#platform/identity/actor.ts'
import type { Statement } from './batch.ts'
import { plain } from './batch.ts'
import type { Clockwork, Door, Entrances, House, Work } from './house.ts'
import { openDoor, questionAtDoor } from './open-door.ts'
import { openWork } from './open-work.ts'
import type { OrganisationKeys } from './organisation-keys.ts'
import type { RoleNames } from './role-names.ts'
import { OneStatementSession, Session, TransactionOverError } from './session.ts'

/** A text that is not an organisation's id was about to be placed in a statement. */
export class NotAnOrganisationError extends Error {
  override name = 'NotAnOrganisationError'
}

export function openEntrances(pool: Pool, names: RoleNames, keys: OrganisationKeys): Entrances {
  // The pool listens to idle connections only: the loss of one in use would otherwise end the process. Its statement rejects.
  pool.on('connect', (client) => void client.on('error', () => {}))
  const begin = plain('begin')
  const beginSnapshot = plain('begin isolation level repeatable read')
  const outside = plain(`set local role "${names.door}"`)
  // As `set local` does, but with a parameter: the id never stands in a text, and one prepared statement serves all.
  const entry = `select set_config('role', '${names.organisation}', true), set_config('app.organisation', $1, true)`
  // Read by the views that give names to other rooms.
  const entryWithoutNames = `${entry}, set_config('app.no_names', 'on', true)`
  const inside = (organisation: string, seesNoNames = false): Statement => {
    if (!isUuid(organisation)) throw new NotAnOrganisationError('That is not the id of an organisation.')
    return { text: seesNoNames ? entryWithoutNames : entry, values: [organisation] }
  }
  const insideAs = (actor: AnyActor) => inside(actor.organisation, 'seesNoNames' in actor && actor.seesNoNames === true)
  const entering = (actor: AnyActor) => [begin, insideAs(actor)]

  async function inSession<T>(
    opening: readonly Statement[],
    act: (session: Session) => Promise<T>,
    Kind = Session,
  ): Promise<T> {
    const client = await pool.connect()
    const session = new Kind(client, opening)
    let settled = false
    try {
      const result = await act(session)
      settled = true
      return result
    } finally {
      if (!settled) await session.rollback()
      release(client, session)
    }
  }

  const at = (origin: Origin, now: Date): House => {
    const acting = <T>(opening: readonly Statement[], actor: AnyActor, act: (work: Work) => Promise<T>): Promise<T> =>
      inSession(opening, async (session) => {
        const opened = openWork({ session, isHere: always }, actor, origin, now, keys.lend)
        const result = await act(opened.work)
        await session.commit(await opened.lastStatements())
        return result
      })
    const inOrganisation = <T>(actor: AnyActor, act: (work: Work) => Promise<T>): Promise<T> =>
      acting(entering(actor), actor, act)
    const inSnapshot = <T>(actor: AnyActor, act: (work: Work) => Promise<T>): Promise<T> =>
      acting([beginSnapshot, insideAs(actor)], actor, act)
    const askInOrganisation = <T>(actor: AnyActor, ask: (work: Work) => Promise<T>): Promise<T> => {
      const act = async (session: Session) => {
        const opened = openWork({ session, isHere: always }, actor, origin, now, keys.lend)
        const result = await ask(opened.work)
        if ((await opened.lastStatements()).length === 0) return result
        throw new TransactionOverError('Whoever only asks has nothing to record or announce: use inOrganisation.')
      }
      return inSession(entering(actor), act, OneStatementSession)
    }
    const once = <T>(actor: Actor, act: string, key: string, does: (work: Work) => Promise<T>): Promise<T> =>
      inSession(entering(actor), async (session) => {
        const opened = openWork({ session, isHere: always }, actor, origin, now, keys.lend)
        const handled = [actor.organisation, actor.account, keyOfForm(act, key)]
        const first = await session.run(claimForm, [...handled, act, now])
        if (first.rowCount === 0) return firstAnswer<T>(session, handled)
        const result = await does(opened.work)
        // Nothing was done: the form may be put right and sent again under the same key.
        if (!opened.hasRecorded()) {
          await session.rollback()
          return result
        }
        const answer = { text: keepAnswer, values: [...handled, JSON.stringify(result ?? null)] }
        await session.commit([answer, ...(await opened.lastStatements())])
        return result
      })
    const atTheDoor = <T>(act: (door: Door) => Promise<T>): Promise<T> =>
      inSession([begin, outside], async (session) => {
        const open = (actor: AnyActor, isHere: () => boolean) =>
          openWork({ session, isHere }, actor, origin, now, keys.lend)
        const makeKey = (work: Work) => keys.make(session, work.actor, now)
        const opened = openDoor(session, { now, outside, inside, open, makeKey })
        const result = await act(opened.door)
        await session.commit(await opened.lastStatements())
        return result
      })
    const askAtTheDoor = <Row>(name: string, ...parameters: unknown[]): Promise<Row[]> =>
      inSession([begin, outside], async (session) => {
        const answer = await session.runWhole(questionAtDoor(name, parameters), parameters)
        return answer.rows as Row[]
      })
    return { now, inOrganisation, inSnapshot, askInOrganisation, once, atTheDoor, askAtTheDoor }
  }

  const clockwork = <T>(now: Date, act: (clockwork: Clockwork) => Promise<T>): Promise<T> =>
    inSession([begin, plain(`set local role "${names.clockwork}"`)], async (session) => {
      const result = await act({
        now,
        run: async (text, ...values) => (await session.run(text, values)).rows as never[],
      })
      await session.commit()
      return result
    })

  return { pool, at, clockwork, close: () => pool.end() }
}

const always = () => true

/** A key that was used for one act says nothing of another: its answer would be of another kind. */
const keyOfForm = (act: string, key: string) => createHash('sha256').update(`${act}\n${key}`).digest('hex')

const claimForm = `insert into forms.handled (organisation_id, account_id, once_key, act, handled_at)
  values ($1, $2, $3, $4, $5) on conflict do nothing`
const keepAnswer =
  'update forms.handled set answer = $4 where organisation_id = $1 and account_id = $2 and once_key = $3'
const findAnswer = 'select answer from forms.handled where organisation_id = $1 and account_id = $2 and once_key = $3'

async function firstAnswer<T>(session: Session, handled: unknown[]): Promise<T> {
  const kept = await session.run(findAnswer, handled)
  await session.commit()
  return kept.rows[0]?.['answer'] as T
}

function release(client: PoolClient, session: Session): void {
  client.release(session.failed)
}
