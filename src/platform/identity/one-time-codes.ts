/** The codes of an authenticator app: a shared secret, what the app is told of it, and the six digits it shows every half minute. */
import { Secret, TOTP } from 'otpauth'
import type { CodeFound } from './code-rules.ts'
import { codeDigits, furthestSteps, stepSeconds } from './code-rules.ts'

/** 20 bytes in base32: what every authenticator app takes. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code says to the app. Who signs in where is shown in the app's list, so it is the address and not a name. */
export function authenticatorAddress(secret: string, { issuer, email }: { issuer: string; email: string }): string {
  // Apps part issuer and label at a colon.
  return authenticator(secret, { issuer: issuer.replaceAll(':', ' '), label: email.replaceAll(':', ' ') }).toString()
}

export function codeAt(secret: string, at: Date): string {
  return authenticator(secret).generate({ timestamp: at.getTime() })
}

/** Where in time a code belongs, nearest first; undefined where it belongs nowhere near. */
export function findCode(secret: string, code: string, now: Date): CodeFound | undefined {
  const timestamp = now.getTime()
  const stepNow = Math.floor(timestamp / 1000 / stepSeconds)
  const away = authenticator(secret).validate({ token: code, timestamp, window: furthestSteps })
  return away === null ? undefined : { step: stepNow + away, away }
}

function authenticator(secret: string, { issuer = 'Kept', label = '' } = {}): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: codeDigits, period: stepSeconds })
}
