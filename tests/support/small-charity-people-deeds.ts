/** Does what the rooms about people ask for: checks seen, systems looked at, roles looked through, families asked. */
import { daysAfter } from '#platform/text/dates.ts'
import { days } from './policies.ts'
import type { Deed, Evening, Task } from './small-charity-forms.ts'
import { formOf, links, send, taken } from './small-charity-forms.ts'
import type { Done } from './small-charity-minutes.ts'
import type { Heard } from './test-app.ts'

/** By the beginning of the address that the task leads to. */
export const peopleDeeds: readonly (readonly [RegExp, Deed])[] = [
  [/^\/people\/proposals$/, agreeWithAll],
  [/^\/people\/[0-9a-f-]{36}$/, finishLeaving],
  [/^\/people\/appointments\/[^/]+\/minute$/, recordMinutes],
  [/^\/people\/notices\/[^/]+\/dismiss$/, (evening, { href }) => send(evening, href, {}).then(() => ({ notice: 1 }))],
  [/^\/oversight\/reviews$/, lookThroughAccess],
  [/^\/vetting$/, seeChecks],
  [/^\/systems$/, lookAtSystems],
  [/^\/families$/, (evening, { title }) => (/care/.test(title) ? askAboutCare(evening) : settleEighteen(evening))],
  [/^\/programmes\/without$/, askWhetherTheyStay],
]

async function agreeWithAll(evening: Evening): Promise<Done> {
  const waiting = links(await evening.browser.get('/people/proposals'), 'main a[href^="/people/proposals/"]')
  for (const path of waiting) await send(evening, path, { answer: 'yes' })
  return { agree: waiting.length }
}

async function recordMinutes(evening: Evening, { href }: Task): Promise<Done> {
  const met = days('met', daysAfter(evening.today, -1).split('-').reverse())
  await send(evening, href, { says: 'Item 3: the meeting appointed its lead trustee.', ...met })
  return { minute: 1 }
}

/** Every role that somebody else holds, each signed. */
async function lookThroughAccess(evening: Evening): Promise<Done> {
  const roles = links(await evening.browser.get('/oversight/reviews'), 'main a[href^="/oversight/reviews/role"]')
  for (const path of roles) {
    const opened = await evening.browser.get(path)
    const keeps = opened
      .page('input[type=radio][value=keeps]')
      .toArray()
      .map((one) => String(opened.page(one).attr('name')))
    const { name } = evening.charity.people[evening.who as 'amira']
    const change = { ...Object.fromEntries(keeps.map((one) => [one, 'keeps'])), signature: name }
    await send(evening, path, change)
  }
  return { access: roles.length }
}

/** Of everybody else whose check is wanted: one's own is seen by another. */
async function seeChecks(evening: Evening): Promise<Done> {
  const list = await evening.browser.get('/vetting')
  const wanted = list
    .page('tbody tr')
    .toArray()
    .filter((row) => /Overdue|None seen|Due soon/.test(list.page(row).text()))
    .map((row) => String(list.page(row).find('a').attr('href')))
  let seen = 0
  for (const href of wanted) {
    const path = `${href}/add`
    if ((await evening.browser.get(path)).status !== 200) continue
    const issued = days('issued', daysAfter(evening.today, -20).split('-').reverse())
    await send(evening, path, { kind: 'dbs-enhanced', number: '', updates: 'no', ...issued })
    seen += 1
  }
  return { clearance: seen }
}

async function lookAtSystems(evening: Evening): Promise<Done> {
  const list = await evening.browser.get('/systems')
  const due = list
    .page('.kept-card--answer')
    .toArray()
    .filter((card) => /^(?:Look|Put)/.test(list.page(card).find('.kept-answer__word').text()))
    .map((card) => String(list.page(card).find('a').attr('href')))
  const found = { secondStep: 'everybody', ownNames: 'yes', passwords: 'manager', leaversGone: 'yes' }
  for (const href of due) await send(evening, `${href}/look`, { ...found, says: '' })
  return { system: due.length }
}

/** What waits on their list, each where the list leads to, or ticked. */
async function finishLeaving(evening: Evening, { href }: Task): Promise<Done> {
  const { browser, charity } = evening
  const name = (await browser.get(href)).page('h1').text().trim()
  let ended = 0
  for (const system of links(await browser.get('/systems'), 'main a[href^="/systems/"]')) {
    const opened = await browser.get(system)
    const row = opened.page('tbody tr').filter((_, one) => opened.page(one).text().includes('Wren Abbott'))
    const path = row.find('form').attr('action')
    if (!path) continue
    taken(await browser.post(path, formOf(opened, path)), path)
    ended += 1
  }
  await charity.app.settled()
  const left = await browser.get(href)
  const ticks = actionsOf(left, '/people/tasks/').filter((path) => path.endsWith('/done'))
  for (const path of ticks) await send(evening, path, {}, href)
  if (ended + ticks.length === 0) throw new Error(`There is nothing to do for ${name} who leaves.`)
  return { leaverTask: ended + ticks.length }
}

const actionsOf = ({ page }: Heard, from: string) =>
  page(`form[action^="${from}"]`)
    .toArray()
    .map((one) => String(page(one).attr('action')))

async function settleEighteen(evening: Evening): Promise<Done> {
  const due = await evening.charity.app.database.asBoss<{ person_id: string }>(
    `select person_id from families.young_person where kept_as = 'child' and born_on + interval '18 years' <= $1`,
    [evening.today],
  )
  for (const { person_id: child } of due) await send(evening, `/families/${child}/eighteen`, { as: 'left' })
  return { eighteen: due.length }
}

/** They live elsewhere now: what was known ends, and is asked anew. */
async function askAboutCare(evening: Evening): Promise<Done> {
  const [child] = evening.charity.known.young
  await send(evening, `/families/${child}/care/end`, { because: 'placement-changed' })
  const until = days('until', daysAfter(evening.today, 365).split('-').reverse())
  const who = { everydayBy: 'foster-carer', healthBy: 'local-authority', picturesBy: 'local-authority' }
  await send(evening, `/families/${child}/care/add`, { placement: 'With another family.', ...who, ...until })
  return { care: 1 }
}

async function askWhetherTheyStay(evening: Evening): Promise<Done> {
  const waiting = links(await evening.browser.get('/programmes/without'), 'main tbody a')
  const until = days('until', daysAfter(evening.today, 200).split('-').reverse())
  for (const path of waiting) await send(evening, path, { answer: 'stays', reason: 'break', ...until })
  return { forgotten: waiting.length }
}
