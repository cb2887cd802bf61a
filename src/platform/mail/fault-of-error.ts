/** What a failed conversation with a mail server means, from what the library and the server say of it. */
import { z } from 'zod'
import type { MailFault } from './mail-server.ts'

const failure = z.object({
  code: z.string().optional(),
  originalCode: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
})

/** Never the server's own words: they may hold an address. */
export function faultOfError(error: unknown): MailFault {
  const known = failure.safeParse(error)
  if (!known.success) return 'lost'
  const { code, originalCode, responseCode = 0, command } = known.data
  if (originalCode && /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY|ERR_SSL/.test(originalCode))
    return originalCode.startsWith('ERR_SSL') ? 'no-encryption' : 'certificate'
  switch (code) {
    case 'ETIMEDOUT':
      return 'hangs'
    case 'ETLS':
      return 'no-encryption'
    case 'EAUTH':
      return isForNow(responseCode) ? 'later' : 'password'
    case 'EPROTOCOL':
      return isForNow(responseCode) ? 'later' : 'not-a-mail-server'
    case 'EENVELOPE':
      return ofEnvelope(responseCode, command)
    case 'EMESSAGE':
      return isForNow(responseCode) ? 'later' : 'refused'
    default:
      return 'lost'
  }
}

function ofEnvelope(responseCode: number, command: string | undefined): MailFault {
  if (isForNow(responseCode)) return 'later'
  if (command === 'MAIL FROM') return 'sender-refused'
  return command === 'RCPT TO' ? 'address-refused' : 'refused'
}

const isForNow = (responseCode: number) => responseCode >= 400 && responseCode < 500
