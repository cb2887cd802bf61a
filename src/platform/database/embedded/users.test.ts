/** The database runs as a user that exists, and never as root. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { anotherKept, aPlace, endAll, isRoot, started } from './embedded.examples.ts'
import { ensureSystemUser, findUserName, systemUser } from './system-user.ts'

afterEach(endAll)

const rootOnly = (name: string) => (isRoot ? name : `${name} (not run: only root can)`)

test('users are found by name and by number', () => {
  expect(systemUser('root')).toEqual({ uid: 0, gid: 0 })
  expect(systemUser('no-such-user-here')).toBeUndefined()
  expect(findUserName(0)).toBe('root')
  expect(findUserName(64_123)).toBeUndefined()
})

test.skipIf(!isRoot)(rootOnly('a missing system user is made once, and said'), () => {
  const name = `kept-trial-${process.pid}`
  const said: string[] = []
  try {
    const user = ensureSystemUser(name, (sentence) => said.push(sentence))
    expect(systemUser(name)).toEqual(user)
    expect(ensureSystemUser(name, (sentence) => said.push(sentence))).toEqual(user)
    expect(said).toEqual([`Made the system user "${name}"; it cannot sign in, and only the database runs as it.`])
  } finally {
    spawnSync('/usr/sbin/userdel', [name])
  }
})

test.skipIf(isRoot)('an ordinary user who cannot make users is told what to do (as root not run: root can)', () => {
  expect(() => ensureSystemUser('kept-trial-never', () => undefined)).toThrow(
    /could not be made.*start Kept as an ordinary user/,
  )
})

test.skipIf(!isRoot)(rootOnly('root without a user for the database is told that one is needed'), async () => {
  const options = { runAs: { uid: 0, gid: 0 } }
  await expect(started(aPlace(), options)).rejects.toThrow(
    /refuses to run as root. Give the database a user of its own/,
  )
})

test.skipIf(!isRoot)(rootOnly('a user number without a name is told as such'), async () => {
  const options = { runAs: { uid: 64_123, gid: 64_123 } }
  await expect(started(aPlace(), options)).rejects.toThrow(/has no name on this machine.*KEPT_DATABASE_URL/)
})

test.skipIf(!isRoot)(rootOnly('a folder that the database’s user cannot enter is told as such'), async () => {
  const place = join(aPlace(), 'closed')
  spawnSync('mkdir', ['-m', '700', place])
  await expect(started(join(place, 'kept'))).rejects.toThrow(/user cannot enter .*Open the folders on the way/)
  expect(await anotherKept(join(place, 'kept')).says()).toMatch(/^refused The database's user cannot enter/)
})
