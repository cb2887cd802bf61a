/** Finds the operating system's users by name or number, and makes the one the database runs as. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { StartError } from './start-error.ts'

export interface SystemUser {
  uid: number
  gid: number
}

export function systemUser(name: string): SystemUser | undefined {
  const line = passwordLines().find((fields) => fields[0] === name)
  return line && { uid: Number(line[2]), gid: Number(line[3]) }
}

/** The name of a user number; asks the machine's directory where /etc/passwd does not know it. */
export function findUserName(uid: number): string | undefined {
  const line = passwordLines().find((fields) => Number(fields[2]) === uid)
  if (line) return line[0]
  const asked = spawnSync('id', ['-un', String(uid)], { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() : undefined
}

/** The user of that name, made with useradd where it does not exist (only root can); tells `say` when it made one. */
export function ensureSystemUser(name: string, say: (sentence: string) => void): SystemUser {
  const there = systemUser(name)
  if (there) return there
  const command = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    noLogin,
    name,
  ]
  const made = spawnSync('useradd', command, { encoding: 'utf8', env: { PATH: '/usr/sbin:/sbin:/usr/bin:/bin' } })
  const user = systemUser(name)
  if (!user) throw new StartError(whyNot(name, made.error?.message ?? made.stderr))
  if (made.status === 0) say(`Made the system user "${name}"; it cannot sign in, and only the database runs as it.`)
  return user
}

const noLogin = '/usr/sbin/nologin'

function whyNot(name: string, said: string): string {
  const reason = said.includes('ENOENT') ? 'useradd is not on this machine' : said.trim().split('\n')[0]
  return `The database needs a user of its own, "${name}", and it could not be made (${reason}). Make a system user of that name, or start Kept as an ordinary user.`
}

function passwordLines(): string[][] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(':'))
}
