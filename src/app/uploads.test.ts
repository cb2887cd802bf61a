/** Taking a file by a form: what is let in, what is refused, and what a person keeps of what they typed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { uploadRoom } from '#tests/support/upload-room.tsx'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp({}, [uploadRoom])
  people = await someCharities(app)
})
afterAll(() => app.close())

const got = (heard: Heard) => heard.page('#file').text()
const typed = (heard: Heard): unknown => JSON.parse(heard.page('#typed').text())
const bytes = (size: number) => new Uint8Array(size).fill(97)

describe('a form with a file', () => {
  test('brings the file and every word beside it', async () => {
    const words = { title: 'Our policy', notes: 'First line\r\nsecond' }
    const heard = await people.amira.browser.postFile(
      '/uploads',
      { ...words, _once: 'abcdefgh' },
      { name: 'policy.docx', bytes: bytes(100_000) },
    )
    expect(heard.status).toBe(200)
    expect(got(heard)).toBe('policy.docx: 100000 bytes')
    expect(typed(heard)).toEqual({ title: 'Our policy', notes: 'First line\nsecond', _once: 'abcdefgh' })
  })
})
