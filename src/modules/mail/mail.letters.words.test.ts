/** Every letter in every language: short, and with nothing in it of anybody or of what it is about. */
import { expect, test } from 'vitest'
import { htmlMail, plainMail } from '#platform/mail/mail-words.ts'
import { languages } from '#platform/text/language.ts'
import { wordsOfLetter } from './mail.letters.words.ts'
import { carriesLink } from './mail.rules.ts'
import { letterKinds } from './mail.words.ts'

const every = letterKinds.flatMap((kind) => languages.map((language) => ({ kind, language })))
/** What would tell whoever reads over a shoulder what Kept is for. */
const telling = /safeguard|diogelu|child|plentyn|concern|pryder|young|ifanc|charity|elusen|church|abuse|counsel|police/i

test.each(every)('$kind in $language says nothing of what Kept is for', ({ kind, language }) => {
  const words = wordsOfLetter(kind, language, 3)
  const said = [words.subject, ...words.sentences, words.link ?? '', words.foot].join('\n')
  expect(said).not.toMatch(telling)
  expect(words.subject.length).toBeLessThanOrEqual(60)
  expect(words.sentences.length).toBeLessThanOrEqual(3)
  expect(words.link !== undefined).toBe(carriesLink(kind))
})

test.each(
  every,
)('$kind in $language is the same in both forms, without pictures or anything that is fetched', (one) => {
  const { link, ...said } = wordsOfLetter(one.kind, one.language, 3)
  const words = { ...said, ...(link ? { link: { href: 'https://kept.example/a?b=1&c=2', says: link } } : {}) }
  const html = htmlMail(words, one.language)
  expect(html).not.toMatch(/<img|<script|<style|src=|url\(|http-equiv/i)
  const plain = html
    .replace(/<title>.*<\/title>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
  for (const sentence of words.sentences) expect(plain).toContain(sentence)
  expect(plainMail(words)).toContain(words.sentences[0])
  if (words.link) expect(plainMail(words)).toContain('https://kept.example/a?b=1&c=2')
})

test('how many things wait is all that a digest tells', () => {
  expect(wordsOfLetter('digest', 'en', 1).subject).toBe('You have 1 thing waiting in Kept')
  expect(wordsOfLetter('digest', 'en', 3).subject).toBe('You have 3 things waiting in Kept')
})
