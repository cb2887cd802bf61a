/** What is odd and yet a text is read: whatever wrote it and however long, and nothing in it runs, links or is lost. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Brought } from '#tests/support/bring-meanwhile.ts'
import { bringerIn, isKeptAsItCame, statementsOf } from '#tests/support/bring-meanwhile.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
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

const fixture = (name: string) => readFileSync(new URL(`../../../../tests/policies/files/${name}`, import.meta.url))

const words = `Café Cân: polisi

We don’t film a child’s rehearsal.

Every leader keeps two adults in each group chat.

Staff must never share photographs of children.
`
const statements = words.trim().split('\n\n')
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()
const windows = Buffer.from(words.replaceAll('’', '\x92'), 'latin1')

describe('a text is read alike', () => {
  test.each([
    ['in UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['in UTF-16, little end first', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['in UTF-16, big end first', swapped(Buffer.from(`\ufeff${words}`, 'utf16le'))],
    ['in Windows-1252', windows],
    ['with line ends of an old Mac', words.replaceAll('\n', '\r')],
    [
      'with line ends of every kind',
      words.replace('\n\n', '\r\r').replace('\n\n', '\r\n\r\n').replace('\n\n', '\u2028\n'),
    ],
    ['with ligatures', words.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ')],
    [
      'with words broken at the ends of lines',
      words.replace('rehearsal', 'rehear-\nsal').replace('photographs', 'photo-\ngraphs'),
    ],
    ['with soft hyphens', words.replaceAll('photographs', 'photo\u00adgraphs')],
  ])('%s', async (what, content) => {
    const { page } = await bring(`a text ${what}`, { name: 'policy.txt', content })
    expect(statementsOf(page)).toEqual(statements)
    expect(await isKeptAsItCame(app, content)).toBe(true)
  })

  test('in Windows-1252, of which it is said that this was assumed', async () => {
    const { says } = await bring('an assumed alphabet', { name: 'policy.txt', content: windows })
    expect(says).toContain('Please look at accents and quotation marks.')
  })
})

describe('a file says what it is by what is in it', () => {
  test.each([
    ['a PDF called .docx', 'untagged.pdf', 'policy.docx'],
    ['a Word file called .pdf', 'styled.docx', 'policy.pdf'],
    ['an OpenDocument without an ending', 'styled.odt', 'policy'],
  ])('%s', async (what, file, name) => {
    const { page, says } = await bring(what, { name, content: fixture(file) })
    expect(statementsOf(page)).toHaveLength(30)
    expect(says).toMatch(/30 statements, of which 1\d commitments/)
  })
})

describe('what was taken from a Word file and what was left out is said', () => {
  let marked: Brought
  beforeAll(async () => {
    marked = await bring('a Word file with all that Word can do', {
      name: 'p.docx',
      content: fixture('marked-up.docx'),
    })
  })

  test.each([
    ['tracked changes', 'We took the text as if they were all accepted.', 'Every message is kept for one year.'],
    ['text boxes', 'Text boxes are taken as ordinary text.', 'What stands in the box matters too.'],
    ['footnotes', 'Footnotes stand after', 'The account is looked after by two people at a time.'],
  ])('%s', (_, note, statement) => {
    expect(marked.says).toContain(note)
    expect(statementsOf(marked.page)).toContain(statement)
  })

  test.each([
    ['what was struck out', 'Words that somebody had struck out', 'three months'],
    ['comments', 'Comments in the margin are left out.', 'Is this still true?'],
    ['hidden text', 'Hidden text is left out.', 'This sentence is for the printer only.'],
    ['linked files', 'The file points at other files. We did not open them.', 'pictures.example'],
  ])('%s', (_, note, words) => {
    expect(marked.says).toContain(note)
    expect(marked.says).not.toContain(words)
  })
})

describe('nothing of a hostile page runs or links', () => {
  const hostile = `<!doctype html><html><head><meta http-equiv="refresh" content="0;url=https://evil.example/">
<base href="https://evil.example/"><script>alert('head')</script><style>@import 'https://evil.example/x.css'</style></head>
<body onload="alert('body')"><h1 onclick="alert(1)">Online safety</h1>
<p>Staff must never <a href="javascript:alert('link')">share passwords</a>.</p>
<p>We ask parents <a href="https://evil.example/?a=1&b=2">before we film</a>.<img src=x onerror="alert('img')"></p>
<p>We never open &lt;script&gt;alert('text')&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; from strangers.</p>
<svg><script>alert('svg')</script></svg><iframe srcdoc="<script>alert('frame')</script>"></iframe>
<form action="https://evil.example/"><input name="_csrf"><button>Win</button></form>
<p>We keep \u202egpj.exe\u202c files out.</p></body></html>`
  let brought: Brought
  beforeAll(async () => {
    brought = await bring('a hostile page', { name: '"><script>alert(3)</script>.html', content: hostile })
  })

  test('its words are statements, and words only', () => {
    expect(statementsOf(brought.page)).toEqual([
      'Online safety',
      'Staff must never share passwords.',
      'We ask parents before we film.',
      "We never open <script>alert('text')</script><img src=x onerror=alert(2)> from strangers.",
      'We keep \u202egpj.exe\u202c files out.',
    ])
    expect(brought.says).toContain('Scripts and styles in the page are left out.')
  })

  test.each(['its draft', 'what is worth changing', 'what was brought'])('%s', async (where) => {
    const draft = brought.answer.location ?? ''
    const source = String(brought.page.page('a[href^="/policy/sources/"]').attr('href'))
    const address = { 'its draft': draft, 'what is worth changing': `${draft}/findings`, 'what was brought': source }[
      where
    ]
    expect(hostileParts(await people.amira.browser.get(address ?? ''))).toEqual([])
  })

  test('and it is given back as a file, not as a page', async () => {
    const source = String(brought.page.page('a[href^="/policy/sources/"]').attr('href'))
    const { headers } = await people.amira.browser.get(`${source}/file`)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-type')).not.toContain('html')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

/** Elements, attributes and addresses that no page of ours has of its own. */
function hostileParts({ page }: Heard): string[] {
  const elements = page('main').find('script, style, iframe, object, embed, img, svg script, base, meta, link').get()
  const attributes = page('body, body *')
    .get()
    .flatMap((one) => Object.entries(page(one).attr() ?? {}))
    .filter(([name, value]) => /^on|^style$|^srcdoc$/.test(name) || /^\s*(javascript|data):|evil/i.test(value))
  return [...elements.map((one) => page(one).toString()), ...attributes.map((pair) => pair.join('='))]
}
