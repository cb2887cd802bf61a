/** Builds three of the four entrances over one pool: in an organisation, at the door, and clockwork. Maintenance has its own connection. */
import type { Pool, PoolClient } from 'pg'
import type { Origin } from '#platform/audit/entry.ts'
import { isUuid } from '#platform/crypto/ids.ts'
import type { Actor, AnyActor } from '#platform/identity/actor.ts'
import type { Clockwork, Door, Entrances, House, Work } from './house.ts'
import type { OpenWork } from './open-work.ts'
import { openWork } from './open-work.ts'
import type { OrganisationKeys } from './organisation-keys.ts'
import type { RoleNames } from './role-names.ts'
import { Session } from './session.ts'

/** A text that is not an organisation's id was about to be placed in a statement. */
export class NotAnOrganisationError extends Error {
  override name = 'NotAnOrganisationError'
}

const DOOR_FUNCTION = /^[a-z][a-z_]*$/

export function openEntrances(pool: Pool, names: RoleNames, keys: OrganisationKeys): Entrances {
  // The pool listens to idle connections only: the loss of one in use would otherwise end the process. Its statement rejects.
  pool.on('connect', (client) => void client.on('error', () => {}))
  const inside = (organisation: string) => {
    if (!isUuid(organisation)) throw new NotAnOrganisationError('That is not the id of an organisation.')
    return `set local role "${names.organisation}"; set local app.organisation = '${organisation}'`
  }

  async function inSession<T>(opening: string, act: (session: Session) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    const session = new Session(client, opening)
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
    const inOrganisation = <T>(actor: AnyActor, act: (work: Work) => Promise<T>): Promise<T> =>
      inSession(`begin; ${inside(actor.organisation)}`, async (session) => {
        const opened = openWork(session, actor, origin, now, keys.lend)
        const result = await act(opened.work)
        await session.commit(await opened.lastStatements())
        return result
      })
    const once = <T>(actor: Actor, act: string, key: string, does: (work: Work) => Promise<T>): Promise<T> =>
      inSession(`begin; ${inside(actor.organisation)}`, async (session) => {
        const opened = openWork(session, actor, origin, now, keys.lend)
        const handled = [actor.organisation, actor.account, key]
        const first = await session.run(claimForm, [...handled, act, now])
        if (first.rowCount === 0) return firstAnswer<T>(session, handled)
        const result = await does(opened.work)
        const answer = { text: keepAnswer, values: [...handled, JSON.stringify(result ?? null)] }
        await session.commit([answer, ...(await opened.lastStatements())])
        return result
      })
    const atTheDoor = <T>(act: (door: Door) => Promise<T>): Promise<T> =>
      inSession(`begin; set local role "${names.door}"`, async (session) => {
        const entered: OpenWork[] = []
        let within: string | undefined
        const goInto = async (organisation: string) => {
          if (within === organisation) return
          for (const statement of inside(organisation).split('; ')) await session.run(statement, [])
          within = organisation
        }
        const go = async (actor: AnyActor) => {
          await goInto(actor.organisation)
          const opened = openWork(session, actor, origin, now, keys.lend)
          entered.push(opened)
          return opened.work
        }
        const result = await act({
          now,
          ask: (name, ...parameters) => askDoor(session, name, parameters),
          enter: go,
          makeKey: (work) => keys.make(session, work.actor, now),
          back: async () => {
            await session.run(`set local role "${names.door}"`, [])
            within = undefined
          },
        })
        const last = []
        for (const one of entered) {
          // Sealing the details of an act reads the organisation's key, which only its own rows hold.
          await goInto(one.work.organisation)
          const statements = await one.lastStatements()
          if (statements.length > 0) last.push(...inside(one.work.organisation).split('; ').map(bare), ...statements)
        }
        await session.commit(last)
        return result
      })
    return { now, inOrganisation, once, atTheDoor }
  }

  const clockwork = <T>(now: Date, act: (clockwork: Clockwork) => Promise<T>): Promise<T> =>
    inSession(`begin; set local role "${names.clockwork}"`, async (session) => {
      const result = await act({
        now,
        run: async (text, ...values) => (await session.run(text, values)).rows as never[],
      })
      await session.commit()
      return result
    })

  return { pool, at, clockwork, close: () => pool.end() }
}

const bare = (text: string) => ({ text, values: [] as unknown[] })

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

async function askDoor<Row>(session: Session, name: string, parameters: unknown[]): Promise<Row[]> {
  if (!DOOR_FUNCTION.test(name)) throw new Error(`"${name}" is not a function of the door.`)
  const places = parameters.map((_, index) => `$${index + 1}`).join(', ')
  return (await session.run(`select * from door.${name}(${places})`, parameters)).rows as Row[]
}

function release(client: PoolClient, session: Session): void {
  client.release(session.failed)
}
