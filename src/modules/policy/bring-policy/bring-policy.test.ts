/** Bringing a policy: what comes in is read at once, kept as it came, and refused in a sentence where it cannot be. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

const words = `Online safety policy

We believe that music belongs to every child.

We will keep children safe online by:
- naming an online safety coordinator
- asking parents before we take photographs of their children

Staff must never send private messages to young people.

Last reviewed: May 2024
`

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const bring = (fields: Record<string, string>, content?: string | Uint8Array, name = 'policy.txt') => {
  const { browser } = people.amira
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return bytes ? browser.postFile('/policy/bring', fields, { name, bytes }) : browser.post('/policy/bring', fields)
}

test('a file is read at once: its commitments stand in their sections, with what each says and is about', async () => {
  const done = await bring({ title: 'Keeping safe online' }, words)
  expect(done.status).toBe(303)
  const draft = await people.amira.browser.get(done.location ?? '')
  expect(draft.page('h1').text()).toContain('Keeping safe online')
  const shown = draft
    .page('.kept-passage')
    .map((_, one) => draft.page(one).text())
    .get()
  const said = (start: string) => shown.find((text) => text.includes(start)) ?? ''
  expect(said('naming an online safety coordinator')).toContain('Commitment: do')
  expect(said('Staff must never send')).toContain('Commitment: never')
  expect(said('We believe that music')).toContain('Belief')
})

test('pasted words are read in the same way, and what was brought can be looked at again', async () => {
  const done = await bring({ title: 'Pasted policy', pasted: words })
  const draft = await people.amira.browser.get(done.location ?? '')
  const source = draft.page('a[href^="/policy/sources/"]').attr('href') ?? ''
  const page = await people.amira.browser.get(source)
  expect(page.page('main').text()).toContain('We believe that music belongs to every child.')
  const file = await people.amira.browser.get(`${source}/file`)
  expect(file.html).toBe(words)
})

test.each([
  ['nothing at all', {}, undefined, 'Choose a file, or paste the words of your policy'],
  ['an empty file', {}, '', 'The file is empty'],
  ['a file and words', { pasted: words }, words, 'not both'],
  ['a picture', {}, Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'The file is a picture'],
  ['an old Word file', {}, Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old Word file'],
  ['white space', {}, ' \n \n', 'The file is empty'],
])('%s is refused in a sentence, and what was typed is still there', async (_, fields, content, says) => {
  const refused = await bring({ title: 'A name I chose', ...fields }, content)
  expect(refused.status).toBe(422)
  expect(refused.page('.govuk-error-summary').text()).toContain(says)
  expect(refused.page('input[name=title]').val()).toBe('A name I chose')
})

test('a policy that has a draft takes no second one, and keeps nothing of it', async () => {
  const first = await bring({ title: 'Taken already' }, words)
  const draft = await people.amira.browser.get(first.location ?? '')
  expect(draft.status).toBe(200)
  const [row] = await app.database.asBoss<{ id: string }>(`select id from policy.policy where title = 'Taken already'`)
  const before = await count()
  const second = await bring({ policy: row?.id ?? '' }, words)
  expect(second.status).toBe(422)
  expect(second.html).toContain('This policy has a draft already')
  expect(await count()).toEqual(before)
})

test('something that is no policy is shown as read, and said to be none', async () => {
  const done = await bring({ title: 'Shopping' }, 'Eggs\n\nBread\n\nTwo lemons\n', 'list.txt')
  const draft = await people.amira.browser.get(done.location ?? '')
  expect(draft.page('main').text()).toContain('This does not look like a policy: 0 commitments found')
})

async function count() {
  const [row] = await app.database.asBoss<{ sources: number; files: number }>(
    'select count(*)::int as sources, count(file_id)::int as files from policy.source',
  )
  return row
}
