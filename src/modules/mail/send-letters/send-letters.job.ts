/** Sends what waits: each letter taken up in one transaction, handed to the server in none, and settled in another. */
import type { MailMessage, MailServer, Sending } from '#platform/mail/mail-server.ts'
import { isLasting, isOfServer } from '#platform/mail/mail-server.ts'
import { htmlMail, plainMail } from '#platform/mail/mail-words.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import type { Enter, Errand } from '#platform/rooms/manifest.ts'
import { wordsOfLetter } from '../mail.letters.words.ts'
import type { TakenLetter } from './send-letters.command.ts'
import { putBack, settleLetter, takeLetter } from './send-letters.command.ts'

export async function sendLetters(enter: Enter, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const taken = await enter(takeLetter)
    if (!taken) return
    const { id } = taken.letter
    const sending = await sendMail(serverOf(taken), messageOf(taken), undefined, stop)
    if (stop.aborted && !sending.isSent) return enter((work) => putBack(work, id))
    if (!(await enter((work) => settleLetter(work, id, failureOf(sending))))) return
  }
}

export const mailErrands: readonly Errand[] = [{ name: 'send-letters', table: 'mail.queue', does: sendLetters }]

function failureOf(sending: Sending) {
  if (sending.isSent) return undefined
  const { fault } = sending
  return { fault, isLasting: isLasting(fault), isOfServer: isOfServer(fault) }
}

export function serverOf({ setting, password }: Pick<TakenLetter, 'setting' | 'password'>): MailServer {
  const { host, port, safety, username } = setting
  return { host, port, safety, ...(username ? { login: { user: username, password } } : {}) }
}

/** One letter as a message: the same words and the same Message-ID at every try. */
export function messageOf({ letter, address, link, tag, setting }: TakenLetter): MailMessage {
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
