/** Where one sentence ends and the next begins. */
import { expect, test } from 'vitest'
import { sentencesOf } from './units.sentences.rules.ts'

const parts = (raw: string) => sentencesOf(raw).map(({ start, end }) => raw.slice(start, end))

test.each([
  ['Keep it private. Tell a leader.', ['Keep it private.', 'Tell a leader.']],
  ['Use an app, e.g. Signal, with care.', ['Use an app, e.g. Signal, with care.']],
  ['Ask Mr. Fenn or Dr. A. Quill at St. Bride’s.', ['Ask Mr. Fenn or Dr. A. Quill at St. Bride’s.']],
  ['See No. 4 of the rules. It is short.', ['See No. 4 of the rules.', 'It is short.']],
  ['Chats close at 9 p.m. on school days.', ['Chats close at 9 p.m. on school days.']],
  ['Version 2.1 is 1.5 pages. Read it.', ['Version 2.1 is 1.5 pages.', 'Read it.']],
  [
    'Visit www.example.org/safe. Or write to help@example.org. We answer.',
    ['Visit www.example.org/safe.', 'Or write to help@example.org.', 'We answer.'],
  ],
  ['What is grooming? Grooming is a crime.', ['What is grooming?', 'Grooming is a crime.']],
  ['Worried? Tell a leader.', ['Worried? Tell a leader.']],
  ['Stop! Block! Tell!', ['Stop!', 'Block!', 'Tell!']],
  ['“Never share it.” We mean it.', ['“Never share it.”', 'We mean it.']],
  ['Wait… then tell us. (It helps.) Always.', ['Wait… then tell us.', '(It helps.)', 'Always.']],
  ['Groups are closed; only admins may add people.', ['Groups are closed; only admins may add people.']],
  ['Phones, tablets etc. are kept away. iPads too.', ['Phones, tablets etc. are kept away.', 'iPads too.']],
  ['1. Keep calm. 2 adults help.', ['1. Keep calm.', '2 adults help.']],
  ['First line\nof one sentence.\nSecond one.', ['First line\nof one sentence.', 'Second one.']],
  ['', []],
  ['...', ['...']],
])('%j', (raw, expected) => {
  expect(parts(raw)).toEqual(expected)
})
