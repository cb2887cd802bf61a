/** Fields that many forms share: what counts as an answer, whatever the words for what is wrong. */
import { z } from 'zod'

const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]+$/

export function isEmail(text: string): boolean {
  return EMAIL.test(text)
}

/** One line of words, 1 to `most` characters. */
export function lineField(enter: string, tooLong: string, most = 200) {
  return z.string({ error: enter }).transform(oneLine).pipe(z.string().min(1, enter).max(most, tooLong))
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

/** What cannot be seen, and what would turn the words after it round, is no part of a line. */
const unseen = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Cc}]/gu

/** One line of words: what cannot be seen goes. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unseen, '').trim()
}
