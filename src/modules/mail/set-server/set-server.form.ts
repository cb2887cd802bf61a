/** The questions about the mail server. */
import { z } from 'zod'
import { emailField, optionalEmailField } from '#platform/forms/fields.ts'
import { isThisMachine, safeties } from '../mail.words.ts'

const enterHost = 'Enter the name of the mail server, such as mail.example.org'
const enterPort = 'Enter the port as a number, such as 587'
const notOpen = 'Choose encryption. Without it, mail can only go to a server on this machine'
const mostBeforeAt = 28

export const serverForm = z
  .object({
    host: z
      .string({ error: enterHost })
      .trim()
      .toLowerCase()
      .min(1, enterHost)
      .max(253, enterHost)
      .regex(/^[a-z0-9]([a-z0-9.:-]*[a-z0-9])?$|^::1$/, enterHost),
    port: z
      .string({ error: enterPort })
      .trim()
      .regex(/^[1-9]\d{0,4}$/, enterPort)
      .transform(Number)
      .refine((port) => port <= 65_535, enterPort),
    safety: z.enum(safeties, { error: 'Choose how the connection is encrypted' }),
    username: z
      .string()
      .trim()
      .max(254, 'The user name must have 254 characters or fewer')
      .regex(/^\P{Cc}*$/u, 'Enter the user name on one line')
      .default(''),
    passphrase: z.string().max(500, 'The password must have 500 characters or fewer').default(''),
    from: emailField(
      'Enter the e-mail address that messages come from',
      'Enter an e-mail address such as kept@example.org',
    ).refine(isPlain, 'Use an e-mail address with plain letters, digits, dots and dashes before the @'),
    replyTo: optionalEmailField('Enter an e-mail address such as office@example.org, or leave it empty'),
    bounces: optionalEmailField('Enter an e-mail address such as bounces@example.org, or leave it empty').refine(
      (text) => text.indexOf('@') <= mostBeforeAt,
      `Use an address with ${mostBeforeAt} characters or fewer before the @`,
    ),
  })
  .refine(({ safety, host }) => safety !== 'none' || isThisMachine(host), { path: ['safety'], error: notOpen })

function isPlain(address: string): boolean {
  return /^[a-z0-9._%+-]+@/.test(address)
}

export type ServerAnswers = z.infer<typeof serverForm>
