/** Waits until the server answers, and signs in as its superuser to look at it. */
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { StartError } from './start-error.ts'

export interface ReadyQuestion {
  socketFolder: string
  port: number
  /** Settles when the server has ended instead. */
  ended: Promise<unknown>
}

/**
 * A connected client, or undefined when the server ended first. Waits without a limit of its own: after a hard stop
 * the server may have much to repair, and as long as it lives it is doing so.
 */
export async function awaitReady({ socketFolder, port, ended }: ReadyQuestion): Promise<Client | undefined> {
  const end = ended.then(() => 'ended' as const)
  for (;;) {
    const client = new Client({ host: socketFolder, port, user: 'postgres', database: 'postgres', ssl: false })
    // Without a listener a connection that the server drops would end the process; the next query reports it.
    client.on('error', () => undefined)
    const outcome = await Promise.race([tryToConnect(client), end])
    if (outcome === 'connected') return client
    if (outcome === 'ended') return undefined
    if ((await Promise.race([pause(10), end])) === 'ended') return undefined
  }
}

async function tryToConnect(client: Client): Promise<'connected' | 'not yet'> {
  try {
    await client.connect()
    return 'connected'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '28000') throw new StartError(notAdmitted)
    // The socket is not there, or nobody listens, or the server says that it is still starting.
    if (['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03'].includes(code) || /terminated/.test(String(error)))
      return 'not yet'
    throw error
  }
}

const notAdmitted =
  'The user who starts the embedded database must be admitted to it as postgres, to see that it is safe.'
