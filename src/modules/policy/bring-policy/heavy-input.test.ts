/** What is deep, long, or packed as tightly as is let in is read or stopped in time, and what is no policy is said to be none. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeZip } from '#platform/documents/hostile/write-zip.ts'
import { longPolicy } from '#tests/policies/long-policy.ts'
import { asMessyDocx } from '#tests/policies/render/as-docx.ts'
import { asText } from '#tests/policies/render/as-text.ts'
import { bringerIn, isKeptAsItCame, statementsOf } from '#tests/support/bring-meanwhile.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { chance } from '#tests/support/seed.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let bring: ReturnType<typeof bringerIn>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  bring = bringerIn(app, people)
})
afterAll(() => app.close())

const deep = (element: string, words: string, depth = 5_000) =>
  `<!doctype html><body>${`<${element}>`.repeat(depth)}${words}${`</${element}>`.repeat(depth)}</body>`

test.each([
  'div',
  'ul><li',
  'table><tr><td',
  'b',
  'blockquote',
])('HTML with <%s> 5,000 deep is read', async (element) => {
  const content = deep(element, 'Staff must never share passwords.').replaceAll('</ul><li>', '</li></ul>')
  const { page } = await bring(`HTML with <${element}> 5,000 deep`, { name: 'policy.html', content })
  expect(statementsOf(page)).toEqual(['Staff must never share passwords.'])
})

test.each([
  ['as text', 'policy.txt', async () => Buffer.from(asText(longPolicy(400)))],
  ['as a messy Word file', 'policy.docx', () => asMessyDocx(longPolicy(400))],
])('400 pages %s are read to their end', async (how, name, make) => {
  const content = await make()
  const { page, says } = await bring(`400 pages ${how}`, { name, content })
  const read = Number(/: (\d+) statements/.exec(says)?.[1])
  const { units } = longPolicy(400)
  expect(Math.abs(read / units.length - 1)).toBeLessThan(0.1)
  const source = String(page.page('a[href^="/policy/sources/"]').attr('href'))
  const text = (await people.amira.browser.get(`${source}/text`)).html.trim().replaceAll(/\s+/g, ' ')
  expect(text.slice(-200)).toContain(units.at(-1)?.text.slice(-50))
  expect(says).not.toContain('The file is very long')
  expect(statementsOf(page).length).toBeGreaterThan(50)
  expect(await isKeptAsItCame(app, content)).toBe(true)
})

/** 47 MB of words in 0.9 MB: more than any policy, and less than what is refused unread. */
function aTightFile(): Uint8Array {
  const pick = chance('a tight file')
  const paragraph = () => `<w:p><w:r><w:t>We keep child ${pick(0, 1)} safe.${' And safe.'.repeat(60)}</w:t></w:r></w:p>`
  const body = Array.from({ length: 70_000 }, paragraph).join('')
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const xml = `<w:document ${names}><w:body>${body}</w:body></w:document>`
  const types = { name: '[Content_Types].xml', content: '<Types/>' }
  return writeZip([types, { name: 'word/document.xml', content: xml }])
}

test('a file packed as tightly as is let in is stopped in time, and whoever brought it is told why', async () => {
  const { page, says } = await bring('47 MB in 0.9', { name: 'policy.docx', content: aTightFile() })
  // Where the machine is quick enough its sender is told at once, and nothing is kept.
  if (/far more text than a policy|was stopped/.test(says)) return
  expect(says).toContain('Kept is reading it')
  const before = app.now()
  app.setNow(new Date(before.getTime() + 60_000))
  const source = String(page.page('a[href$="/file"]').attr('href')).replace(/\/file$/, '')
  const later = await people.amira.browser.get(source)
  expect(later.page('main').text()).toMatch(/The file is kept, but it has not been read|was stopped|far more text/)
  const again = await people.amira.browser.post(`${source}/read`)
  expect(again.status).toBe(422)
  expect(again.page('.govuk-error-summary').text()).toMatch(/was stopped|far more text than a policy/)
  app.setNow(before)
}, 120_000)

test.each([
  [
    'a letter',
    'Dear Ms Pritchard\n\nThe concert was lovely, and the children were proud of themselves.\n\nIt was good to see you.\n',
    '0 commitments found',
  ],
  [
    'a recipe',
    'Leek soup\n\n200 g leeks\n\nWash the leeks and slice them. Boil everything for twenty minutes.\n',
    'found, none for certain',
  ],
])('%s is read, and said to be no policy', async (what, content, found) => {
  const { says } = await bring(what, { name: 'policy.txt', content })
  expect(says).toContain('This does not look like a policy')
  expect(says).toContain(found)
  expect(says).toContain('put this draft away and bring the right one')
})
