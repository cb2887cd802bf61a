/** A table of statements is read however its lines end, with or without a line that names the columns. */
import { expect, test } from 'vitest'
import { statementsIn } from './reader.table.rules.ts'

test('columns are id, text and, where given, heading', () => {
  expect(statementsIn('a\tKeep it.\nb\tShare it.\tStaff must not:\n')).toEqual([
    { id: 'a', text: 'Keep it.', heading: undefined },
    { id: 'b', text: 'Share it.', heading: 'Staff must not:' },
  ])
})

test('a first line that names the columns is no statement, and may put them in another order', () => {
  expect(statementsIn('\uFEFFHeading\tID\tText\r\nPhotographs\t7\tAsk first.\r\n\r\n')).toEqual([
    { id: '7', text: 'Ask first.', heading: 'Photographs' },
  ])
  expect(statementsIn('id\ttext\n1\tAsk first.')).toEqual([{ id: '1', text: 'Ask first.', heading: undefined }])
})

test('a line without a tab makes it no table, an empty text does not', () => {
  expect(statementsIn('1\tAsk first.\nWe ask first.')).toBeUndefined()
  expect(statementsIn('1\t\n2\tAsk first.')).toHaveLength(2)
})
