/** Signing in and out, as a person does it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import { signInTwice } from '#tests/support/second-steps.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

test('somebody signs in with their e-mail address and passphrase and lands on this week', async () => {
  const browser = app.stranger()
  const signedIn = await browser.post('/sign-in', { email: ' Ben@Rowan.test ', passphrase: testPassphrase })
  expect([signedIn.status, signedIn.location]).toEqual([303, '/this-week'])
  const week = await browser.get('/this-week')
  expect(week.status).toBe(200)
  expect(week.page('h1').text()).toBe('This week')
})

test('a wrong passphrase and an unknown address get the very same answer', async () => {
  const wrong = await app
    .stranger()
    .post('/sign-in', { email: people.ben.email, passphrase: 'not the right one at all' })
  const unknown = await app
    .stranger()
    .post('/sign-in', { email: 'nobody@rowan.test', passphrase: 'not the right one at all' })
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  const seen = (page: typeof wrong) => page.page('.govuk-error-summary').text()
  expect(seen(wrong)).toBe(seen(unknown))
  expect(wrong.page('title').text()).toMatch(/^Error: /)
})

test('a stranger is sent to sign in and comes back to where they were going', async () => {
  const browser = app.stranger()
  const sent = await browser.get('/people')
  expect([sent.status, sent.location]).toEqual([303, '/sign-in?then=%2Fpeople'])
  const signedIn = await signInTwice(app, browser, people.amira, { onward: '/people' })
  expect(signedIn.location).toBe('/people')
})

test('nobody is sent to another site after signing in', async () => {
  const signedIn = await signInTwice(app, app.stranger(), people.amira, { onward: '//evil.test/' })
  expect(signedIn.location).toBe('/this-week')
})

test('after signing out the same cookie opens nothing', async () => {
  const browser = app.stranger()
  await signInTwice(app, browser, people.grace)
  const kept = new Map(browser.cookies)
  await browser.post('/sign-out')
  for (const [name, value] of kept) browser.cookies.set(name, value)
  expect((await browser.get('/this-week')).location).toBe('/sign-in?then=%2Fthis-week')
})

test('guessing is slowed at that address, and the owner elsewhere still gets in', async () => {
  const answers: number[] = []
  for (let guess = 0; guess < 8; guess += 1) {
    const heard = await app
      .stranger()
      .post('/sign-in', { email: people.tom.email, passphrase: `a wrong guess number ${guess}` })
    answers.push(heard.status)
  }
  expect(answers.slice(0, 5)).toEqual([422, 422, 422, 422, 422])
  expect(answers.at(-1)).toBe(429)
})
