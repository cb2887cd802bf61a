/** Sends a test to the address of whoever asks, and keeps in a word what came of it: outside any transaction, within seconds. */
import { newId } from '#platform/crypto/ids.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { brisk, sendMail } from '#platform/mail/send-mail.ts'
import type { Language } from '#platform/text/language.ts'
import { messageOf, serverOf } from '../mail.compose.command.ts'
import type { MailFault } from '../mail.words.ts'
import { noteTest, openServer } from '../set-server/set-server.command.ts'

interface AccountFound {
  email: string
}

export type Trying = { kind: 'no-server' } | { kind: 'sent'; address: string } | { kind: 'failed'; fault: MailFault }

export async function tryServer(house: House, actor: Actor, once: string, language: Language): Promise<Trying> {
  const opened = await openServer(house, actor)
  if (!opened) return { kind: 'no-server' }
  const [account] = await house.askAtTheDoor<AccountFound>('get_account', actor.account)
  const address = account?.email ?? ''
  const letter = { kind: 'test', language, counted: null } as const
  const message = messageOf({ letter, address, link: undefined, tag: `test-${newId()}`, setting: opened.setting })
  const sending = await sendMail(serverOf(opened), message, brisk)
  const fault = sending.isSent ? null : sending.fault
  await noteTest(house, actor, once, { version: opened.setting.version, fault })
  return fault ? { kind: 'failed', fault } : { kind: 'sent', address }
}
