/** Every page there is, enlarged to 400 % as somebody with poor sight has it, with the longest names people have. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { rooms } from '#app/rooms.ts'
import type { Route } from '#platform/http/routes.ts'
import { bringAuthenticator } from '#tests/support/authenticator-steps.ts'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import { keepAnAdult } from '#tests/support/coming-steps.ts'
import { showContacts } from '#tests/support/contact-steps.ts'
import { beHonest, tendFirst } from '#tests/support/deciding-steps.ts'
import { keepAFamily } from '#tests/support/families-steps.ts'
import type { Ground } from '#tests/support/journeys.ts'
import {
  ada,
  aGround,
  command,
  fill,
  follow,
  invite,
  join,
  passphrases,
  press,
  setUp,
  signIn,
} from '#tests/support/journeys.ts'
import { keepASystem, makePapers } from '#tests/support/keeping-steps.ts'
import { look } from '#tests/support/look.ts'
import { inviteByLetter } from '#tests/support/mail-steps.ts'
import { bringPasskey } from '#tests/support/passkey-steps.ts'
import { untilRead } from '#tests/support/policy-steps.ts'
import { showProgrammes } from '#tests/support/programme-steps.ts'
import { beginToLook, publishPage } from '#tests/support/publication-steps.ts'
import { bringAList } from '#tests/support/sheet-steps.ts'

const organisation = 'The Society for Music, Dance and Drama with Young People in Rural Ceredigion and Pembrokeshire'
const longName = 'Bartholomew-Maximilian Featherstonehaugh-Cholmondeley Llanfair'
const longTitle = 'Safeguarding, Acceptable Use and Online-Communications Policy (incl. Video-Conferencing)'
const longPolicy = `${longTitle}

Incommunicado-Verantwortlichkeitsbestimmungen
We will name an online safety coordinator, whoever-that-may-be-at-the-time, for all our uninterruptible activities.
Staff must not share photographs on https://www.example.org/a/very/long/address/that/nobody/could/ever/break/anywhere.
This policy is reviewed every year.
This policy should be read alongside our Safeguarding-and-Child-Protection Policy and our Code of Conduct.
It seeks to protect children on the basis of the Children (Scotland) Act 1995.
`
const slug = 'a-very-long-address-word-nobody-can-type'
const enlarged = { width: 1280, zoom: 4 }

/** Answered with a file to keep, not with a page. */
const isDownload = ({ path }: Route) =>
  /^\/policy\/sources\/:source\/(file|text)$|^\/citations\/:related\/file$|^\/packs\/:pack\/(pdf|word|web)$|\/policy\.(pdf|docx|html)$|^\/board\/export$|^\/sheets\/(:bringing\/problems|hand-out\/file)$|^\/privacy\/papers\/:paper\/(pdf|word)$/.test(
    path,
  )
const asked = rooms.flatMap((room) => room.routes).filter(({ method }) => method === 'GET')
/** Its link goes by mail alone, and no mail server is set here. */
const isMailedOnly = ({ path }: Route) => path === '/mail/own-address/:token'
const shown = asked.filter((route) => !isDownload(route) && !isMailedOnly(route))
/** Ada is a trustee, who signs policies and works on none: that is for the lead. */
const ofTheLead = [
  'policy:bring',
  'policy:correct',
  'line:change',
  'line:check',
  'citation:change',
  'law:check',
  'commitment:decide',
  'commitment:own',
  'publication:publish',
  'gap:propose',
  'sheet:bring',
  'sheet:hand-out',
  'tie-limit:set',
  'tie-reason:read',
  'confidence:read',
  'confidence:set',
  'care:read',
  'care:edit',
  'capacity:read',
  'eighteenth:settle',
  'age-rule:set',
  'system:change',
  'system:look',
  'privacy:decide',
  'reading:list',
  'access:review',
]
/** A notice is shown to nobody but the person who is told. */
const forTheLead = ({ may, path }: Route) => ofTheLead.includes(may) || /\/confirm$|\/notices\//.test(path)

journey('every page, enlarged', () => {
  describe.each([{ script: true }, { script: false }])('with scripts on: $script', ({ script }) => {
    let ground: Ground
    let adas: Window
    let leads: Window
    let stranger: Window
    /** What stands for each part of an address that varies; "token" differs from page to page. */
    let known: Record<string, string>
    let reachAddress: string
    let joinToken: string
    beforeAll(async () => {
      ground = await aGround()
      adas = await ground.open({ ...enlarged, script })
      await setUp(adas, ground.kept.setUpPath() ?? '', { organisation, nation: 'Wales', ...ada, role: 'Trustee' })
      const code = await invite(adas, { name: longName, work: 'Leads the brass band' })
      await follow(adas, 'I have it on paper')
      const person = new URL(adas.tab.url()).pathname.split('/').at(-1) ?? ''
      await follow(adas, /^Appoint/)
      await adas.tab.getByLabel('Safeguarding lead').check()
      await press(adas, 'Appoint')
      const end = await adas.tab.getByRole('link', { name: /^End the appointment/ }).getAttribute('href')
      await adas.go('/people/proposals')
      const proposal = await adas.tab.locator('main a[href^="/people/proposals/"]').first().getAttribute('href')
      await adas.go(`/people/${person}/away`)
      await fillDays(adas, { from: ['1', '9', '2099'], until: ['30', '9', '2099'] })
      await adas.tab.getByLabel('Who stands in?').selectOption('Nobody yet')
      await press(adas, 'Save')
      const absence = await idIn(adas, 'absences')
      stranger = await ground.open({ ...enlarged, script })
      await join(stranger, code, { email: 'bart@rowan.test', passphrase: passphrases.second })
      await stranger.context.clearCookies()
      leads = await ground.open({ ...enlarged, script })
      await signIn(leads, { email: 'bart@rowan.test', passphrase: passphrases.second })
      const notice = await vi.waitFor(() => noticeOf(leads), { timeout: 30_000, interval: 500 })
      const policy = await aPolicyInForce(leads, adas)
      const tended = await tendFirst(leads, adas)
      const honest = await beHonest(leads, adas, tended['commitment'] ?? '')
      const contacts = await showContacts(leads, adas, { title: longTitle, file: Buffer.from(longPolicy) })
      const programmes = await showProgrammes(adas, { title: longTitle, leads: longName, person })
      await leads.go('/packs')
      await press(leads, 'Make a report now')
      const pack = new URL(leads.tab.url()).pathname.split('/').at(-1) ?? ''
      await leads.go('/oversight/reviews/role?of=trustee')
      await leads.tab.getByLabel('Still needs it').check()
      await leads.tab.getByLabel('Your name, typed').fill(longName)
      await press(leads, /^Sign$/)
      const reviewed = new URL(leads.tab.url()).pathname.split('/').at(-1) ?? ''
      const family = await keepAFamily(leads, longName)
      const adult = await keepAnAdult(adas, person, longName)
      const page = await publishPage(leads, slug)
      const { check, reach } = await beginToLook(leads)
      reachAddress = reach
      const invited = await inviteByLetter(adas, longName)
      joinToken = invited.token
      known = {
        page,
        slug,
        check,
        pack,
        reviewed,
        person,
        appointment: end?.split('/').at(-2) ?? '',
        absence,
        proposal: proposal?.split('/').at(-1) ?? '',
        notice,
        language: 'en',
        letter: invited.letter,
        ...family,
        ...adult,
        ...(await keepASystem(leads, longName)),
        ...(await makePapers(leads, longName)),
        passkey: await bringPasskey(adas),
        authenticator: await bringAuthenticator(adas),
        bringing: await bringAList(leads),
        ...policy,
        ...contacts,
        ...programmes,
        ...tended,
        ...honest,
      }
    })
    afterAll(() => ground.leave())

    test('is as wide as the screen and objected to by nobody', async () => {
      const letIn = /\/let-in\/(\S+)/.exec(await command(ground, 'let-in', ada.email))?.[1] ?? ''
      const another = /\/set-up\/link\/(\S+)/.exec(await command(ground, 'organisation', 'add'))?.[1] ?? ''
      const tokens: Record<string, string> = {
        '/let-in/:token': letIn,
        '/join/link/:token': joinToken,
        '/set-up/link/:token': another,
        '/sign-in/link/:token': 'any-link-shows-a-button',
        '/public/reach/:token': reachAddress.split('/').at(-1) ?? '',
      }
      const strangers = shown.filter(({ may }) => may === 'anyone')
      for (const route of strangers.sort(linksFirst))
        await see(stranger, addressOf(route, { ...known, token: tokens[route.path] ?? '' }))
      for (const route of shown.filter(({ may }) => may !== 'anyone'))
        await see(forTheLead(route) ? leads : adas, addressOf(route, known))
    }, 300_000) // About two hundred pages, each opened and looked at; a second apiece on a slow machine.

    test('but for what is to be kept, which no browser opens as a page', async () => {
      for (const route of asked.filter(isDownload)) {
        const which = route.path === '/sheets/hand-out/file' ? '?sheet=adults&as=csv' : ''
        const { context } = forTheLead(route) ? leads : adas
        const answer = await context.request.get(addressOf(route, known) + which)
        const { 'content-disposition': how = '', 'x-content-type-options': guess } = answer.headers()
        expect([route.path, answer.status(), guess]).toEqual([route.path, 200, 'nosniff'])
        expect(how).toMatch(/^attachment;/)
        // What is packed or drawn is looked into by tests of its own.
        if (!/[/.](pdf|word|docx|export)$|^\/sheets\//.test(route.path))
          expect(await answer.text()).toContain('Staff must not share photographs')
      }
    })

    test('and so is what a form answers', async () => {
      await invite(adas, { name: longName.toUpperCase() })
      await look(adas)
      await adas.go('/security/recovery-key')
      await press(adas, 'Make the recovery key')
      await look(adas)
      await adas.go('/people/organisation')
      await fill(adas, { 'Name of the organisation': '' })
      await press(adas, 'Save')
      await look(adas)
      await adas.go(`/policy/drafts/${known['draft']}/adopt`)
      await press(adas, 'Adopt version 2')
      await look(adas)
    })
  })
})

async function see(window: Window, path: string): Promise<void> {
  expect([path, await window.go(path)]).toEqual([path, 200])
  await look(window)
}

/** Brought by the lead, adopted by the trustee, and being changed again: something for each part of an address. */
async function aPolicyInForce(leads: Window, adas: Window): Promise<Record<string, string>> {
  await leads.go('/policy/bring')
  await fill(leads, { 'What is it called?': longTitle, 'Or paste its words': longPolicy })
  await press(leads, 'Read it')
  await untilRead(leads)
  const source = await idIn(leads, 'sources')
  await adas.go(new URL(leads.tab.url()).pathname)
  await follow(adas, 'Adopt this policy')
  await fill(adas, { 'Your role': longName, 'Sign by typing your name again': ada.name })
  await press(adas, 'Adopt version 1')
  const version = new URL(adas.tab.url()).pathname.split('/').at(-1) ?? ''
  await follow(adas, 'All about this policy')
  const policy = new URL(adas.tab.url()).pathname.split('/').at(-1) ?? ''
  await leads.go(`/policy/${policy}`)
  await press(leads, 'Begin a change')
  return { policy, version, source, draft: await idIn(leads, 'drafts'), statement: await idIn(leads, 'statements') }
}

/** Each day in its three parts. */
async function fillDays({ tab }: Window, days: Readonly<Record<string, readonly [string, string, string]>>) {
  for (const [name, [day, month, year]] of Object.entries(days))
    for (const [part, text] of Object.entries({ day, month, year }))
      await tab.locator(`input[name=${name}-${part}]`).fill(text)
}

/** The id after `things/` in the first link of the page that has one. */
async function idIn({ tab }: Window, things: string): Promise<string> {
  const href = await tab.locator(`main a[href*="/${things}/"]`).first().getAttribute('href')
  return new RegExp(`/${things}/([^/?#]+)`).exec(href ?? '')?.[1] ?? ''
}

/** Whoever sets up needs the link before the pages it leads to. */
function linksFirst(one: Route, other: Route): number {
  return Number(other.path.includes('/link/')) - Number(one.path.includes('/link/'))
}

function addressOf({ path }: Route, known: Readonly<Record<string, string>>): string {
  return path.replace(/:([a-z]+)/g, (_, part: string) => {
    // A statement of the board is a commitment in force; one of the policy room belongs to a draft.
    const value = known[part === 'statement' && path.startsWith('/board/') ? 'commitment' : part]
    if (!value) throw new Error(`This journey does not know what ":${part}" in ${path} could be: say it in beforeAll.`)
    return value
  })
}

async function noticeOf(window: Window): Promise<string> {
  await window.go('/this-week')
  const hrefs = await window.tab
    .locator('a[href*="/people/notices/"]')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')))
  const notice = hrefs[0]?.split('/').at(-2)
  if (!notice) throw new Error('Nothing was told yet.')
  return notice
}
