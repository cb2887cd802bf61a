/** Builders for tests and seeds: a mail server that is set, and letters that wait for it. */

import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import type { LetterToWrite } from './mail.lent.ts'
import { writeLetter } from './mail.lent.ts'
import { openLetter } from './mail.sealed.questions.ts'
import { settingStore } from './mail.setting.store.ts'

/** Letters go by this server from now on. */
export async function aMailServer(
  work: Work,
  server: { host: string; port: number; login?: { user: string; password: string } },
  bounceAddress = '',
): Promise<void> {
  await settingStore(work).keepSetting(
    {
      host: server.host,
      port: server.port,
      safety: 'none',
      username: server.login?.user ?? '',
      password: server.login?.password ?? '',
      from_address: 'kept@charity.example',
      reply_to: '',
      bounce_address: bounceAddress,
    },
    1,
    newId<'Person'>(),
  )
}

export async function aLetter(work: Work, letter: Partial<LetterToWrite> = {}): Promise<string> {
  const whole: LetterToWrite = { kind: 'appointed', address: 'somebody@elsewhere.example', language: 'en', ...letter }
  return (await writeLetter(work, whole)).letter
}

/** What a letter says, and where it goes: nothing else of it may be looked at. */
export { wordsOfLetter } from './mail.letters.words.ts'
export { openLetter } from './mail.sealed.questions.ts'

/** What a kept letter says, for tests that look over the shoulder of whoever carries it. */
export const lettersWords: typeof openLetter = (work, letter) => openLetter(work, letter)
