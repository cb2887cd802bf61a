/** Makes of a letter the message that is handed to the server, the same at every try. */
import type { MailMessage, MailServer } from '#platform/mail/mail-server.ts'
import { htmlMail, plainMail } from '#platform/mail/mail-words.ts'
import { wordsOfLetter } from './mail.letters.words.ts'
import type { LetterRow, SettingRow } from './mail.tables.ts'

export interface LetterToCompose {
  letter: Pick<LetterRow, 'kind' | 'language' | 'counted'>
  address: string
  link: string | undefined
  tag: string
  setting: SettingRow
}

export function serverOf({ setting, password }: { setting: SettingRow; password: string }): MailServer {
  const { host, port, safety, username } = setting
  return { host, port, safety, ...(username ? { login: { user: username, password } } : {}) }
}

/** One letter as a message: the same words and the same Message-ID at every try. */
export function messageOf({ letter, address, link, tag, setting }: LetterToCompose): MailMessage {
  const said = wordsOfLetter(letter.kind, letter.language, letter.counted ?? 0)
  const words = {
    subject: said.subject,
    sentences: said.sentences,
    foot: said.foot,
    ...(link && said.link ? { link: { href: link, says: said.link } } : {}),
  }
  return {
    tag,
    from: setting.from_address,
    ...(setting.reply_to ? { replyTo: setting.reply_to } : {}),
    bounceTo: setting.bounce_address ? tagged(setting.bounce_address, tag) : setting.from_address,
    to: address,
    language: letter.language,
    subject: words.subject,
    text: plainMail(words),
    html: htmlMail(words, letter.language),
  }
}

/** `bounces@x` becomes `bounces+TAG@x`, so that a message that came back says of which letter it is. */
function tagged(address: string, tag: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${tag}${address.slice(at)}`
}
