/** Putting a draft right through the front door: every small form, two people at once, and what is recorded. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aPolicy, aStatement } from '../policy.examples.ts'

let app: TestApp
let people: Charities
let draft = ''
let ids: readonly string[] = []

beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

beforeEach(async () => {
  const statements = [
    aStatement('How we keep safe', { kind: 'heading' }),
    aStatement('We name a coordinator and we train every adult.', { topics: ['coordinator'], confidence: 0.3 }),
    aStatement('Two adults look after', { topics: ['supervised-groups'] }),
    aStatement('every group.', { kind: 'other' }),
    aStatement('Pictures', { kind: 'heading' }),
    aStatement('We ask before we take photographs.', { topics: ['image-consent'] }),
  ]
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  const made = await house.inOrganisation(people.amira.actor, async (work) => {
    const drafted = await aPolicy(work, people.amira.id).called('Online safety policy').drafted(statements)
    work.record('policy.brought', { policy: drafted.policy })
    return drafted
  })
  draft = made.draft
  ids = statements.map(({ id }) => id)
})

const at = (place: number, act = '') => `/policy/drafts/${draft}/statements/${ids[place]}${act}`
const opened = { _version: '1' }

/** The texts of the draft in their order, headings included, as Amira sees them. */
async function textsShown(): Promise<string[]> {
  const seen = await people.amira.browser.get(`/policy/drafts/${draft}`)
  return seen
    .page('[id^=s-]')
    .map((_, one) => seen.page(one).find('.kept-passage__text, h3, p').first().text())
    .get()
}

describe('a person', () => {
  test('says that a doubtful statement is right, and it is asked about no more', async () => {
    const before = await people.amira.browser.get(`/policy/drafts/${draft}`)
    expect(before.page('#check-title').text()).toBe('Please check first: 1')
    const done = await people.amira.browser.post(at(1, '/confirm'), opened)
    expect(done.status).toBe(303)
    expect((await people.amira.browser.get(`/policy/drafts/${draft}`)).page('#check').length).toBe(0)
  })

  test('says what a statement is and what it is about', async () => {
    const labels = { kind: 'commitment', polarity: 'may', topic: 'image-consent', second: 'device-use', level: '0' }
    const done = await people.amira.browser.post(at(5), { ...labels, ...opened })
    const seen = await people.amira.browser.get(done.location ?? '')
    expect(seen.page(`#s-${ids[5]}`).text()).toContain(
      'Commitment: allowed about photographs and film, phones, cameras',
    )
  })

  test('is told what a commitment still lacks, and keeps what was chosen', async () => {
    const refused = await people.amira.browser.post(at(3), { kind: 'commitment', polarity: 'do', topic: '', ...opened })
    expect(refused.status).toBe(422)
    expect(refused.page('.govuk-error-summary').text()).toContain('Choose what the commitment is about')
    expect(refused.page('input[name=polarity][value=do]').attr('checked')).toBeDefined()
  })

  test('splits one statement into two, and joins two into one', async () => {
    const parts = 'We name a coordinator\nand we train every adult.'
    await people.amira.browser.post(at(1, '/split'), { parts, ...opened })
    await people.amira.browser.post(at(3, '/join'), { other: ids[2] ?? '', ...opened })
    expect(await textsShown()).toEqual([
      'How we keep safe',
      'We name a coordinator',
      'and we train every adult.',
      'Two adults look after every group.',
      'Pictures',
      'We ask before we take photographs.',
    ])
  })

  test('who changes words while splitting is asked to keep them, with nothing lost', async () => {
    const parts = 'We name two coordinators\nand we train every adult.'
    const refused = await people.amira.browser.post(at(1, '/split'), { parts, ...opened })
    expect(refused.status).toBe(422)
    expect(refused.page('textarea').val()).toBe(parts)
    expect(refused.page('.govuk-error-summary').text()).toContain('Keep the words as they were')
  })

  test('moves, adds, removes and puts back', async () => {
    await people.amira.browser.post(at(1, '/move'), { where: 'section', section: ids[4] ?? '', ...opened })
    const added = { kind: 'commitment', polarity: 'never', topic: 'credentials', second: '', level: '0' }
    await people.amira.browser.post(`/policy/drafts/${draft}/add`, {
      ...added,
      text: 'No one shares a password.',
      after: ids[0] ?? '',
    })
    await people.amira.browser.post(at(3, '/remove'), opened)
    expect(await textsShown()).toEqual([
      'How we keep safe',
      'No one shares a password.',
      'Two adults look after',
      'Pictures',
      'We ask before we take photographs.',
      'We name a coordinator and we train every adult.',
    ])
    await people.amira.browser.post(at(3, '/restore'), { _version: '2' })
    expect(await textsShown()).toContain('every group.')
  })

  test('writes a measure beside words that cannot be checked', async () => {
    await people.amira.browser.post(at(2, '/measure'), {
      measure: 'Counted on the first Monday of a month.',
      ...opened,
    })
    const seen = await people.amira.browser.get(`/policy/drafts/${draft}`)
    expect(seen.page(`#s-${ids[2]}`).text()).toContain('Counted on the first Monday of a month.')
  })
})

describe('two people', () => {
  test('who reword the same statement see both texts, and the second decides', async () => {
    await people.amira.browser.post(at(2, '/reword'), { text: 'Two adults look after it', ...opened })
    const second = await people.grace.browser.post(at(2, '/reword'), { text: 'Three adults look after', ...opened })
    expect(second.status).toBe(409)
    expect(second.html).toContain('Two adults look after it')
    expect(second.page('textarea').val()).toBe('Three adults look after')
    const version = String(second.page('input[name=_version]').val())
    const third = await people.grace.browser.post(at(2, '/reword'), {
      text: 'Three adults look after',
      _version: version,
    })
    expect(third.status).toBe(303)
    expect(await textsShown()).toContain('Three adults look after')
  })

  test('who correct different statements do not notice one another', async () => {
    const [one, other] = await Promise.all([
      people.amira.browser.post(at(2, '/remove'), opened),
      people.grace.browser.post(at(5, '/confirm'), opened),
    ])
    expect([one.status, other.status]).toEqual([303, 303])
  })

  test('of whom one removed it: the other’s press is refused, not done', async () => {
    await people.amira.browser.post(at(2, '/remove'), opened)
    const late = await people.grace.browser.post(at(2, '/confirm'), opened)
    expect(late.status).toBe(409)
  })
})

test('a trustee reads a draft and changes nothing; what is recorded names the statement and never its words', async () => {
  expect((await people.tom.browser.get(`/policy/drafts/${draft}`)).status).toBe(200)
  expect((await people.tom.browser.post(at(2, '/confirm'), opened)).status).toBe(403)
  await people.amira.browser.post(at(2, '/reword'), { text: 'A very particular phrase', ...opened })
  const entries = await app.database.asBoss<{ entry: string }>(
    `select entry::text as entry from audit.entry where act = 'policy.corrected' order by sequence desc limit 1`,
  )
  expect(entries[0]?.entry).toContain(ids[2])
  expect(entries[0]?.entry).not.toContain('particular')
})

test('hostile words stay words', async () => {
  const text = '"><script>alert(1)</script> =cmd|x ‮ نص'
  await people.amira.browser.post(at(2, '/reword'), { text, ...opened })
  const seen = await people.amira.browser.get(`/policy/drafts/${draft}`)
  expect(seen.html).not.toContain('<script>alert(1)')
  expect(await textsShown()).toContain(text)
})

describe('once the draft has ended', () => {
  test.each(['/reword', '/measure', '/split', ''])('the form at “%s” leads to the draft', async (act) => {
    await people.amira.browser.post(`/policy/drafts/${draft}/put-away`)
    const form = await people.amira.browser.get(at(5, act))
    expect(form.location).toContain(`/policy/drafts/${draft}?at=${ids[5]}`)
  })

  test('words sent from a form that was open before are shown, to be copied', async () => {
    await people.amira.browser.post(`/policy/drafts/${draft}/put-away`)
    const sent = [
      people.amira.browser.post(at(5, '/reword'), { ...opened, text: 'We always ask first.' }),
      people.amira.browser.post(`/policy/drafts/${draft}/add`, { kind: 'belief', text: 'We always ask first.' }),
    ]
    for (const late of await Promise.all(sent)) {
      expect(late.status).toBe(409)
      expect(late.page('main').text()).toContain('We always ask first.')
    }
  })

  test('words for a statement that somebody joined with another meanwhile are shown too', async () => {
    await people.amira.browser.post(at(2, '/join'), { ...opened, other: ids[3] ?? '' })
    const late = await people.amira.browser.post(at(3, '/reword'), { ...opened, text: 'Every group has two.' })
    expect(late.status).toBe(404)
    expect(late.page('main').text()).toContain('Every group has two.')
  })
})
