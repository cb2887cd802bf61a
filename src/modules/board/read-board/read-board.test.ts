/** The board as people see it: every commitment with its answer, narrowed, on a day past, and with what is hidden left out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import type { Work } from '#platform/database/house.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { catalogueOf } from '#platform/rooms/manifest.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aDecision, anOwner } from '../board.examples.ts'

/** Stands in for rooms to come: messaging in use, and concerns of which some are hidden from somebody. */
let chatInUse = false
let hiddenFrom: string[] = []
const standIn = {
  name: 'standin',
  routes: [],
  permissions: {},
  promises: definePromises('standin', {
    'messaging-channel': {
      says: 'A messaging channel with young people is in use.',
      version: 1,
      reads: ['people.person'],
      href: '/people',
      denies: ({ text }) => /no online contact/i.test(text),
      evidence: async (): Promise<Evidence> =>
        chatInUse ? broken('“Choir chat” has 14 members.') : notYetKnown('No channel is recorded.'),
    },
    'concerns-read': {
      says: 'Every concern is read in time.',
      version: 1,
      reads: ['people.person'],
      evidence: async ({ without }): Promise<Evidence> => {
        const counted = [{ of: 'concerns about the tutor', figure: without ? 2 : 3, href: '/people' }]
        return without ? kept('All 2 were read in time.', { counted }) : broken('1 of 3 was not read.', { counted })
      },
      veiledFrom: async () => hiddenFrom,
    },
    'code-signed': {
      says: 'Everybody signs the code.',
      version: 1,
      reads: ['people.person'],
      countsFor: ['lead'],
      evidence: async () =>
        broken('3 of 14 have not signed.', {
          plainly: 'Not everybody has signed.',
          nextDue: { on: '2026-12-10', what: 'Signing' },
          step: { href: '/people', text: 'See who has not signed' },
        }),
    },
  }),
}

/** So late that the day after is soon enough for the same sessions. */
const lateToday = new Date('2026-11-20T23:00:00Z')

let app: TestApp
let people: Charities
const text = {
  never: 'There is no online contact with young people.',
  read: 'Every concern is read within a day.',
  sign: 'Everybody signs the code of conduct, and reads it again each year.',
  may: 'Staff may use the official account.',
  open: 'Pictures are looked at before they are published.',
}
const statement: Record<string, string> = {}

const inCharity = <T>(does: (work: Work) => Promise<T>, now = app.now()): Promise<T> =>
  app.database.entrances.at({ requestId: 'setting the scene' }, now).inOrganisation(people.amira.actor, does)
/** However long it takes, so that no answer here is still being checked. */
const judged = () => bringUpToDate(app.parts, people.charity, app.now())
const boardOf = async ({ browser }: Someone, query = '') => {
  await judged()
  const heard = await browser.get(`/board${query}`)
  expect(heard.status).toBe(200)
  return heard
}
const rowOf = ({ page }: Awaited<ReturnType<typeof boardOf>>, words: string) =>
  page('.kept-answer-item')
    .filter((_, item) => page(item).text().includes(words))
    .text()
/** Something is written, so that the stand-ins are judged again. */
const touch = () =>
  inCharity(async (work) => {
    const { aPerson } = await import('#modules/people/people.examples.ts')
    await aPerson(work).called('Somebody New').without()
    work.record('person.edited', { person: people.amira.id })
  })

beforeAll(async () => {
  const all = [...rooms, standIn]
  app = await testApp({ catalogue: catalogueOf(all) })
  app.setNow(lateToday)
  people = await someCharities(app)
})
afterAll(() => app.close())

describe('before there is a policy', () => {
  test('the board says what to do first, and holds nothing against anybody', async () => {
    const { page } = await boardOf(people.amira)
    expect(page('h1').text()).toBe('What we said we would do')
    expect(page('main').text()).toContain('No policy is in force in Kept yet')
    expect(page('main').text()).toContain('It cannot show that every child is safe.')
    expect(page('main').text()).not.toMatch(/not met/i)
    expect(page('a.govuk-button').attr('href')).toBe('/policy')
  })
})

describe('with a policy in force', () => {
  beforeAll(async () => {
    app.setNow(new Date('2026-03-03T09:00:00Z'))
    await inCharity(async (work) => {
      const statements = [
        aStatement('Adults', { kind: 'heading' }),
        aStatement(text.never, { polarity: 'never', topics: ['staff-learner-contact'] }),
        aStatement(text.sign, { topics: ['code-signature'] }),
        aStatement(text.may, { polarity: 'may' }),
        aStatement('Concerns', { kind: 'heading' }),
        aStatement(text.read),
        aStatement(text.open, { topics: ['image-consent'] }),
      ]
      for (const { id, text: words } of statements) statement[words] = id
      await aPolicy(work, people.amira.id).called('Online safety policy').adopted(statements)
      work.record('policy.adopted', { policy: people.amira.id })
    })
    app.setNow(lateToday)
    await inCharity(async (work) => {
      const decide = aDecision(work, people.amira.id)
      const of = (words: string) => ({ statement: statement[words] ?? '', text: words })
      await decide.shown(of(text.sign), { 'standin.code-signed': ['Everybody signs the code of conduct,'] })
      await decide.shown(of(text.read), ['standin.concerns-read'])
      await anOwner(work, people.amira.id, statement[text.sign] ?? '', people.ben.id)
      work.record('policy.adopted', { policy: people.amira.id })
    })
  })

  test('every commitment stands under its heading in its own words, with its answer, why, owner and next step', async () => {
    const heard = await boardOf(people.amira)
    const { page } = heard
    expect(page('h2, h3').text()).toMatch(/Online safety policy.*Adults.*Concerns/s)
    expect(page('.kept-answer-item')).toHaveLength(5)
    const signed = rowOf(heard, text.sign)
    expect(signed).toContain('Not met')
    expect(signed).toContain('Counted from records')
    expect(signed).toContain(`Looked after by ${people.ben.name}`)
    expect(signed).toContain('Next due on 10 December 2026: Signing')
    expect(signed).toContain('See who has not signed')
    expect(signed).toContain('Nothing shows these words: “and reads it again each year.”')
    expect(rowOf(heard, text.open)).toContain('Not set up')
    expect(rowOf(heard, text.open)).toContain('Say how we would know')
    expect(rowOf(heard, text.may)).toContain('A permission')
    expect(page('main').text()).toContain('2 commitments nobody has said yet how to know about')
    expect(page('main').text()).not.toMatch(/%|score/i)
  })

  test('figures are only for those who may see them', async () => {
    expect(rowOf(await boardOf(people.amira), text.sign)).toContain('Not everybody has signed.')
    expect(rowOf(await boardOf(people.amira), text.sign)).not.toContain('3 of 14')
    expect(rowOf(await boardOf(people.grace), text.sign)).toContain('3 of 14 have not signed.')
  })

  test('a trustee sees no step that is not theirs to take', async () => {
    const row = rowOf(await boardOf(people.tom), text.open)
    expect(row).toContain('Not set up')
    expect(row).not.toContain('Say how we would know')
  })

  test.each([
    ['?answer=permission', [text.may]],
    ['?answer=unknown', [text.never, text.open]],
    ['?owner=nobody&answer=unknown', [text.never, text.open]],
    ['?topic=code-signature', [text.sign]],
    ['?due=within-30-days', [text.sign]],
    ['?due=overdue', []],
    ['?answer=nonsense&due=x', Object.values(text)],
  ])('narrowed by %s shows only those', async (query, those) => {
    const { page } = await boardOf(people.amira, query)
    const shown = page('.kept-answer-item__text')
      .map((_, item) => page(item).text())
      .get()
    expect(shown.toSorted()).toEqual([...those].toSorted())
    if (those.length === 0) expect(page('main').text()).toContain('Nothing on this board is like that')
    if (those.length < 5) expect(page('a[href="/board"]').text()).toContain('Show the whole board')
  })

  test('narrowed by whoever looks after it', async () => {
    const { page } = await boardOf(people.amira, `?owner=${people.ben.id}`)
    expect(page('.kept-answer-item__text').text()).toBe(text.sign)
  })

  test('the counts lead to what they count, and nothing is added up to a score', async () => {
    const { page } = await boardOf(people.amira)
    for (const link of page('.kept-tally__link').toArray()) {
      const figure = Number(page(link).find('.kept-tally__figure').text())
      const there = await people.amira.browser.get(page(link).attr('href') ?? '')
      expect(there.page('.kept-answer-item')).toHaveLength(figure)
    }
  })

  describe('looking back', () => {
    test('shows the day with its own answers, and offers nothing to do', async () => {
      const heard = await boardOf(people.amira, '?on=2026-05-05')
      expect(heard.page('.kept-answer-item')).toHaveLength(5)
      expect(rowOf(heard, text.sign)).toContain('Not set up')
      expect(rowOf(heard, text.sign)).toContain('Nobody looks after it yet')
      expect(heard.page('.kept-answer-item__step')).toHaveLength(0)
      expect(heard.page('main').text()).toContain('This is a day that is past')
      expect(heard.page('main a[href="/board"]').text()).toContain('Back to today')
      expect(heard.page('.kept-answer-item__text a').first().attr('href')).toContain('?on=2026-05-05')
    })

    test('before there was a board says so', async () => {
      const { page } = await boardOf(people.amira, '?on=2026-03-02')
      expect(page('main').text()).toContain('On 2 March 2026 no policy was in force in Kept yet.')
      expect((await boardOf(people.amira, '?on=2026-03-03')).page('.kept-answer-item')).toHaveLength(5)
    })

    test('by the form comes to the address of that day', async () => {
      const heard = await people.amira.browser.get('/board?on-day=5&on-month=5&on-year=2026')
      expect([heard.status, heard.location]).toEqual([303, '/board?on=2026-05-05'])
    })

    test.each([
      ['?on=2026-11-21', 'nobody knows 21 November 2026 yet'],
      ['?on=2026-02-30', 'Enter the day as a real date'],
      ['?on-day=31&on-month=2&on-year=2026', 'Enter the day as a real date'],
      ['?on-day=&on-month=&on-year=', 'Enter the day as a real date'],
      ['?on=yesterday', 'Enter the day as a real date'],
    ])('at %s is answered kindly, and nothing typed is lost', async (query, says) => {
      const heard = await people.amira.browser.get(`/board${query}`)
      expect(heard.status).toBe(422)
      expect(heard.page('title').text()).toMatch(/^Error: /)
      expect(heard.page('.govuk-error-summary').text()).toContain(says)
      expect(heard.page(heard.page('.govuk-error-summary a').attr('href') ?? '').length).toBe(1)
      if (query.includes('31')) expect(heard.page('#on-day').val()).toBe('31')
    })

    test('today is today', async () => {
      const { page } = await boardOf(people.amira, '?on=2026-11-20')
      expect(page('main').text()).not.toContain('a day that is past')
    })
  })

  describe('what is hidden from somebody', () => {
    test('is for them as if it did not exist: page, past, history, one commitment and exports', async () => {
      expect(rowOf(await boardOf(people.tom), text.read)).toContain('1 of 3 was not read.')
      hiddenFrom = [people.tom.id]
      await touch()
      await judged()
      app.setNow(new Date('2026-11-21T00:30:00Z'))
      expect(rowOf(await boardOf(people.amira), text.read)).toContain('1 of 3 was not read.')
      const id = statement[text.read] ?? ''
      const pages = ['/board', '/board?on=2026-11-20', '/board/export?as=csv', '/board/export?as=csv&on=2026-11-20']
      for (const path of [...pages, `/board/commitments/${id}?on=2026-11-20`]) {
        const toms = await people.tom.browser.get(path)
        expect([path, toms.status]).toEqual([path, 200])
        expect([path, toms.html.includes('1 of 3'), toms.html.includes('3 concerns')]).toEqual([path, false, false])
        expect([path, toms.html.includes('All 2 were read in time.')]).toEqual([path, true])
        expect((await people.amira.browser.get(path)).html).toContain('1 of 3 was not read.')
      }
      const amiras = (await people.amira.browser.get('/board/history')).page('tbody tr').first().text()
      const toms = (await people.tom.browser.get('/board/history')).page('tbody tr').first().text()
      expect(toms).not.toBe(amiras)
      hiddenFrom = []
    })
  })

  describe('policy says, records say', () => {
    test('a ban that the records deny is not met, and both sides are named', async () => {
      expect((await boardOf(people.amira)).html).not.toContain('The records say')
      chatInUse = true
      await touch()
      const heard = await boardOf(people.amira)
      const row = rowOf(heard, text.never)
      expect(row).toContain('Not met')
      expect(row).toContain(`The policy says: “${text.never}”`)
      expect(row).toContain(
        'The records say: A messaging channel with young people is in use. “Choir chat” has 14 members.',
      )
      expect(heard.page('a[href="/board?records=deny"]').text()).toContain('Policy says, records say: 1 commitment')
      const only = await boardOf(people.amira, '?records=deny')
      expect(only.page('.kept-answer-item')).toHaveLength(1)
      expect(only.page('.kept-answer-item a[href="/people"]').text()).toContain('See the records')
      expect(only.page('.kept-answer-item a[href^="/policy/versions/"]')).toHaveLength(1)
    })
  })
})
