/** Who may be named, and how names are left out: on paper. */
import { expect, test } from 'vitest'
import type { NamingCommitment } from './publication.names.rules.ts'
import { forbidsNaming, leaveNamesOut, namesIn } from './publication.names.rules.ts'

const commitment = (text: string, polarity: NamingCommitment['polarity'], topics: string[] = ['other']) => ({
  text,
  polarity,
  topics,
})

test.each([
  commitment('We never publish the names of staff on our website.', 'never', ['website-personal-data']),
  commitment('Staff must not be identified on the website.', 'never'),
  commitment('Personal details of volunteers are not published online.', 'never'),
  commitment('Names of tutors are kept off the website.', 'do'),
  commitment('No names of staff are displayed in public.', 'do', ['personal-data']),
])('$text forbids that anybody is named', (one) => {
  expect(forbidsNaming(one)).toBe(true)
})

test.each([
  commitment('We name an online safety coordinator.', 'do', ['coordinator']),
  commitment('The name of the coordinator is displayed on the website.', 'do', ['website-personal-data']),
  commitment('Staff may be named on the website.', 'may', ['website-personal-data']),
  commitment('Staff must never share their passwords.', 'never', ['credentials']),
  commitment('Young people are never left alone online.', 'never'),
])('$text does not', (one) => {
  expect(forbidsNaming(one)).toBe(false)
})

const leaveOut = leaveNamesOut({
  names: ['Amira Castell', 'José Núñez', 'Will', 'Ann Lee'],
  instead: { name: '[name]', address: '[address]' },
})

test.each([
  ['Our coordinator is Amira Castell.', 'Our coordinator is [name].'],
  ['AMIRA CASTELL and jose nunez decide.', '[name] and [name] decide.'],
  ['Write to amira.castell@rowan.test or acastell@rowan.test.', 'Write to [address] or [address].'],
  ['Write to safeguarding@rowan.test.', 'Write to safeguarding@rowan.test.'],
  ['Staff will ask first; Will asks last.', 'Staff will ask first; Will asks last.'],
  ['Joann Leeson is somebody else.', 'Joann Leeson is somebody else.'],
  ['Ann Lee’s phone.', '[name]’s phone.'],
  ['Our coordinator is Amira  Castell,\nor Ann\tLee.', 'Our coordinator is [name],\nor [name].'],
  ['Castell, Amira: ring Ms Castell, or Ms. A. Castell.', '[name]: ring [name], or Ms. [name].'],
  [
    'Write to amira@rowan.test, castella@rowan.test or amirac@rowan.test.',
    'Write to [address], [address] or [address].',
  ],
  ['A lee is a place out of the wind.', 'A lee is a place out of the wind.'],
])('“%s” becomes “%s”', (given, said) => {
  expect(leaveOut(given)).toBe(said)
})

test('a text in which nobody is named stays to the letter what it was', () => {
  const text = 'We ask before we take a picture – always, “even at home”. ﬁne 👍🏽'
  expect(leaveOut(text)).toBe(text)
  expect(namesIn(text, ['Amira Castell'])).toEqual([])
})

test('names are found whole, in whatever case', () => {
  expect(namesIn('AMIRA castell Music', ['Amira Castell', 'Amira Cast'])).toEqual(['Amira Castell'])
})
