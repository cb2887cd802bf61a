/** Reads what a browser sent for a passkey, and refuses what is none before anything is done with it. */
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import { z } from 'zod'

const base64url = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/)

const credential = { id: base64url(1_400), rawId: base64url(1_400), type: z.literal('public-key') }

const added = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4_000),
    attestationObject: base64url(8_000),
    transports: z.array(z.string().regex(/^[a-z-]{1,20}$/)).optional(),
  }),
  clientExtensionResults: z.object({}).default({}),
})

const answered = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(4_000),
    authenticatorData: base64url(4_000),
    signature: base64url(8_000),
    userHandle: base64url(200).nullish(),
  }),
  clientExtensionResults: z.object({}).default({}),
})

const clientWords = z.object({ challenge: z.string().min(1).max(400) })

type Added = z.infer<typeof added>
type Answered = z.infer<typeof answered>

/**
 * A new key with the answer to a challenge. One that brings certificates is refused: none was asked for, and whoever
 * checks them would fetch what they name from elsewhere.
 */
export function readAdded(sent: string): Added | undefined {
  const outcome = added.safeParse(jsonOf(sent))
  return outcome.success && !bringsCertificates(outcome.data.response.attestationObject) ? outcome.data : undefined
}

export function readAnswered(sent: string): Answered | undefined {
  const outcome = answered.safeParse(jsonOf(sent))
  return outcome.success ? outcome.data : undefined
}

/** The challenge that the browser says was signed; it counts only once the whole has been checked. */
export function challengeIn(clientDataJson: string): string | undefined {
  const words = clientWords.safeParse(jsonOf(Buffer.from(clientDataJson, 'base64url').toString('utf8')))
  return words.success ? words.data.challenge : undefined
}

function jsonOf(text: string): unknown {
  if (text.length > 20_000) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function bringsCertificates(attestation: string): boolean {
  try {
    const object = decodeAttestationObject(isoBase64URL.toBuffer(attestation))
    const form = object.get('fmt')
    if (form === 'none') return false
    // A key that vouches for itself, as some devices do whatever they are asked.
    return form !== 'packed' || object.get('attStmt').get('x5c') !== undefined
  } catch {
    return true
  }
}
