/** Sending a file to Kept: who may, what a person hears, and what they keep of what they typed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sessionCookie } from '#platform/http/cookies.ts'
import { openUploads } from '#platform/http/read-upload.ts'
import type { UploadedFile } from '#platform/http/sent-file.ts'
import { openUploadSlots } from '#platform/http/upload-slots.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { Browser, Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp, testOrigin } from '#tests/support/test-app.ts'
import { uploadRoom } from '#tests/support/upload-room.tsx'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp({}, [uploadRoom])
  people = await someCharities(app)
})
afterAll(() => app.close())

const words = { title: 'Our policy', notes: 'First line\r\nsecond', _once: 'abcdefgh' }
const typed = { title: 'Our policy', notes: 'First line\nsecond', _once: 'abcdefgh' }
const aFile = (size: number, name = 'policy.docx'): UploadedFile => ({ name, bytes: new Uint8Array(size).fill(97) })
const send = (file: UploadedFile | undefined, browser: Browser = people.amira.browser, headers = {}) =>
  browser.postFile('/uploads', words, file, headers)
const got = (heard: Heard) => heard.page('#file').text()
const kept = (heard: Heard): unknown => JSON.parse(heard.page('#typed').text())

describe('a form with a file', () => {
  test('brings the file and every word beside it', async () => {
    const heard = await send(aFile(100_000))
    expect([heard.status, got(heard)]).toEqual([200, 'policy.docx: 100000 bytes'])
    expect(kept(heard)).toEqual(typed)
  })

  test('may be sent without one', async () => {
    const heard = await send(undefined)
    expect(got(heard)).toBe('no file')
    expect(kept(heard)).toEqual(typed)
  })

  test('may be sent as words alone, as a page asks again after somebody was signed out', async () => {
    const heard = await people.amira.browser.post('/uploads', words)
    expect(got(heard)).toBe('no file')
    expect(kept(heard)).toEqual(typed)
  })

  test('that is too big says so, and loses no word', async () => {
    const heard = await send(aFile(30 * 2 ** 20))
    expect(got(heard)).toBe('too-big')
    expect(kept(heard)).toEqual(typed)
  })

  test('keeps its place until what goes on after the answer is done with the file', async () => {
    const slots = openUploadSlots({ room: 1, queue: 0, waitMs: 0 })
    const other = await testApp({ uploads: { ...openUploads(), slots } }, [uploadRoom], app.database)
    const reading = Promise.withResolvers<void>()
    uploadRoom.lateWork.push(reading.promise)
    expect(got(await send(aFile(10), other.browser(people.amira.browser.cookies.get(sessionCookie) ?? '')))).toContain(
      '10 bytes',
    )
    expect(await slots.enter()).toBeUndefined()
    reading.resolve()
    await other.settled()
    expect(await slots.enter()).toBeDefined()
  })
})

const own = { host: 'localhost:8321', origin: testOrigin, 'sec-fetch-site': 'same-origin' }

/** A body that tells whether anybody began to read it. */
function watchedBody() {
  let asked = 0
  const pull = (controller: ReadableStreamDefaultController) => {
    asked += 1
    controller.error(new Error('the line went dead'))
  }
  const body = new ReadableStream({ pull }, { highWaterMark: 0 })
  return { body, asked: () => asked }
}

describe('nothing of a form with a file is read', () => {
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
  const cookieOf = (browser: Browser) => ({ cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; ') })

  async function ask(headers: Record<string, string>) {
    const { body, asked } = watchedBody()
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { ...multipart, ...own, ...headers },
    }
    const { status } = await app.fetch(new Request(`${testOrigin}/uploads`, init))
    return { status, asked: asked() }
  }

  test('where nobody is signed in, who is not told that what they typed is kept', async () => {
    expect(await ask({})).toEqual({ status: 401, asked: 0 })
    const heard = await send(aFile(10), app.stranger())
    expect(heard.page('main').text()).toContain('go back in this one and send it again')
    expect(heard.page('main').text()).not.toContain('nothing you typed is lost')
  })

  test('where their role does not include it', async () => {
    expect(await ask(cookieOf(people.ben.browser))).toEqual({ status: 403, asked: 0 })
  })

  test('where it came from another site', async () => {
    const evil = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
    expect(await ask({ ...cookieOf(people.amira.browser), ...evil })).toEqual({ status: 403, asked: 0 })
  })

  test('where it is no form', async () => {
    const json = { 'content-type': 'application/json' }
    expect(await ask({ ...cookieOf(people.amira.browser), ...json })).toEqual({ status: 415, asked: 0 })
  })

  test('where no organisation is in hand: there is none to keep it for', async () => {
    const boss = app.database.asBoss
    const session = people.tom.actor.session
    await boss('update identity.session set organisation_id = null where id = $1', [session])
    expect(await ask(cookieOf(people.tom.browser))).toEqual({ status: 303, asked: 0 })
    await boss('update identity.session set organisation_id = $2 where id = $1', [session, people.charity])
  })

  test('but it is where all of that is well', async () => {
    expect(await ask(cookieOf(people.amira.browser))).toEqual({ status: 400, asked: 1 })
  })
})

describe('somebody whose session ended while their file was on its way', () => {
  test('is asked to sign in again, and nothing is done', async () => {
    const session = people.grace.actor.session
    const token = people.grace.browser.cookies.get(sessionCookie) ?? ''
    const body = new ReadableStream(
      {
        async pull(controller) {
          await app.database.asBoss('update identity.session set ended_at = now() where id = $1', [session])
          controller.enqueue(
            Buffer.from('--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nOurs\r\n--x--\r\n'),
          )
          controller.close()
        },
      },
      { highWaterMark: 0 },
    )
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        ...own,
        cookie: `${sessionCookie}=${token}`,
      },
    }
    const response = await app.fetch(new Request(`${testOrigin}/uploads/back`, init))
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('Ours')
  })
})
