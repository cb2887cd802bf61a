/** Sends what waits: each letter taken up in one transaction, handed to the server in none, and settled in another. */
import type { Sending } from '#platform/mail/mail-server.ts'
import { isLasting, isOfServer } from '#platform/mail/mail-server.ts'
import { sendMail } from '#platform/mail/send-mail.ts'
import type { Enter, Errand } from '#platform/rooms/manifest.ts'
import { messageOf, serverOf } from '../mail.compose.command.ts'
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
