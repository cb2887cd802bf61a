/** Fields that many forms share: what counts as an answer, whatever the words for what is wrong. */
import { z } from 'zod'

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/

/** One line of words, 1 to `most` characters. */
export function lineField(enter: string, tooLong: string, most = 200) {
  return z.string({ error: enter }).trim().min(1, enter).max(most, tooLong).transform(oneLine)
}

/** An e-mail address in lower case. */
export function emailField(enter: string, shape: string) {
  return z.string({ error: enter }).trim().toLowerCase().min(1, enter).max(254, shape).regex(EMAIL, shape)
}

/** An e-mail address or nothing. */
export function optionalEmailField(shape: string) {
  return z
    .string()
    .trim()
    .toLowerCase()
    .max(254, shape)
    .refine((text) => text === '' || EMAIL.test(text), shape)
    .default('')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
