/** A real exim4 on loopback with a folder of its own: it takes mail, and sends back what is for nobody. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const program = '/usr/sbin/exim4'

/** It is Debian's, and starts only for root, who then becomes its user. */
export const hasExim = existsSync(program) && process.getuid?.() === 0

export interface Exim {
  port: number
  /** What was delivered to others than the sender, and what came back to the sender. */
  delivered(): string
  returned(): Promise<string>
  stop(): Promise<void>
}

export async function startExim(): Promise<Exim> {
  const folder = mkdtempSync(join(tmpdir(), 'kept-exim-'))
  const [user, group] = ['-u', '-g'].map((which) =>
    Number(execFileSync('id', [which, 'Debian-exim'], { encoding: 'utf8' })),
  )
  for (const name of ['spool', 'log', 'box']) mkdirSync(join(folder, name))
  for (const name of ['.', 'spool', 'log', 'box']) chownSync(join(folder, name), user ?? 0, group ?? 0)
  chmodSync(folder, 0o755)
  const port = await freePort()
  const file = join(folder, 'exim.conf')
  writeFileSync(file, configuration(folder, port), { mode: 0o644 })
  const exim = spawn(program, ['-C', file, '-bdf'], { stdio: 'ignore', cwd: folder })
  const boxOf = (name: string) => {
    const path = join(folder, 'box', name)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  await until(() => existsSync(join(folder, 'exim.pid')))
  return {
    port,
    delivered: () => boxOf('delivered'),
    async returned() {
      await until(() => boxOf('returned') !== '')
      return boxOf('returned')
    },
    async stop() {
      const ended = new Promise((done) => exim.once('exit', done))
      exim.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configuration(folder: string, port: number): string {
  return `primary_hostname = mail.test
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/exim.pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = ${port}
tls_advertise_hosts =
keep_environment =
deliver_drop_privilege = true
acl_smtp_rcpt = take
acl_smtp_data = take
never_users =
begin acl
take:
  accept
begin routers
nobody:
  driver = redirect
  local_parts = gone
  data = :fail: no such mailbox here
  allow_fail
back:
  driver = accept
  domains = charity.example
  local_part_suffix = +*
  local_part_suffix_optional
  transport = returned
others:
  driver = accept
  transport = delivered
begin transports
returned:
  driver = appendfile
  file = ${folder}/box/returned
  user = Debian-exim
  mode = 0644
  message_prefix =
  message_suffix =
delivered:
  driver = appendfile
  file = ${folder}/box/delivered
  user = Debian-exim
  mode = 0644
`
}

async function until(is: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !is(); turn += 1) await pause(100)
  if (!is()) throw new Error('exim4 did not do its part within thirty seconds.')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}
