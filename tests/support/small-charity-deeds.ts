/** Does what This week asks for as a person would: through the forms of the page that the task leads to. */
import { daysAfter } from '#platform/text/dates.ts'
import { days, signed } from './policies.ts'
import { outside } from './small-charity.ts'
import type { Deed, Evening, Task } from './small-charity-forms.ts'
import { formOf, links, send, taken, today } from './small-charity-forms.ts'
import type { Doing, Done } from './small-charity-minutes.ts'
import { peopleDeeds } from './small-charity-people-deeds.ts'
import type { Heard } from './test-app.ts'

/** The tasks that stand on This week. */
export function tasksOn({ page }: Heard): Task[] {
  return page('.kept-card--answer')
    .toArray()
    .map((one) => {
      const card = page(one)
      const title = card.find('h2').text().trim()
      const href = String(card.find('a.govuk-button').attr('href') ?? '')
      return { title, href, key: keyOf(title, href), word: card.find('.kept-answer__word').text() }
    })
}

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g
const keyOf = (title: string, href: string) => {
  const path = href.replaceAll(ID, ':id')
  if (/^\/board\/(?:confirmations|commitments\/:id\/confirm)$/.test(path))
    return /^Look/.test(title) ? 'to be seen' : 'to confirm'
  if (/^\/people\/notices\//.test(path)) return href
  // Three causes lead to the same list.
  if (path === '/families') return /care/.test(title) ? 'child in care' : /18/.test(title) ? 'turned 18' : 'carers'
  return path
}

/** By the beginning of the address that the task leads to. */
export const deeds: readonly (readonly [RegExp, Deed])[] = [
  [/^\/helplines\/check$/, checkLines],
  [
    /^\/board\/(?:confirmations$|commitments\/[^/]+\/confirm$)/,
    (evening, task) => (task.key === 'to be seen' ? witness(evening) : confirm(evening)),
  ],
  [/^\/board\/owners|\/owner$/, nameOwner],
  [/^\/board\/gaps\/[^/]+\/accept$/, (evening, { href }) => send(evening, href, {}).then(() => ({ accept: 1 }))],
  [/^\/board\/lists$/, answerLists],
  [/^\/board\/checks$/, lookForOneself],
  [/^\/citations$/, reviewRelated],
  [/^\/citations\/laws$/, checkLaws],
  [/^\/policy\//, reviewPolicy],
  [/^\/packs\//, signPack],
  [/^\/publication\/reach$/, lookFromOutside],
  ...peopleDeeds,
  [/^\/(?:agreements|images|training|technology|channels|equipment|protection|concerns)\//, settle],
]

async function checkLines(evening: Evening): Promise<Done> {
  const { browser, today: day } = evening
  const opened = await browser.get('/helplines/check')
  const form = formOf(opened, '/helplines/check')
  const lines = Object.keys(form).flatMap((name) => (name.startsWith('seen-') ? [name.slice(5)] : []))
  const works = Object.fromEntries(
    lines.flatMap((line) => [
      [`how-${line}`, 'rang'],
      [`result-${line}`, 'works'],
    ]),
  )
  // In spring one of them has another number.
  const [moved] = day < '2027-04-01' ? opened.page('input[value="0800 555 010"]').toArray() : []
  const line = moved ? String(opened.page(moved).attr('name')).slice('phone-'.length) : ''
  const changed = moved ? { [`result-${line}`]: 'changed', [`phone-${line}`]: '0800 555 019' } : {}
  taken(
    await browser.post('/helplines/check', { ...form, ...works, ...changed, ...today(evening) }),
    '/helplines/check',
  )
  return { line: lines.length }
}

const asked = /Not confirmed yet|Confirmation overdue|Due soon/

async function confirm(evening: Evening): Promise<Done> {
  const list = await evening.browser.get('/board/confirmations')
  const mine = links(list, 'a.govuk-button[href$="/confirm"]').filter((href) =>
    asked.test(list.page(`a[href="${href}"]`).closest('section').text()),
  )
  for (const href of mine) await confirmOne(evening, href, 'done')
  return { confirm: mine.length }
}

export async function confirmOne(evening: Evening, href: string, outcome: 'done' | 'not-done'): Promise<void> {
  await send(evening, href, { outcome, saw: 'I looked, and asked two others.', ...today(evening) })
}

async function witness(evening: Evening): Promise<Done> {
  const list = await evening.browser.get('/board/confirmations')
  const all = [...new Set(links(list, 'a[href^="/board/confirmations/"][href$="/witness"]'))]
  for (const href of all) await send(evening, href, {})
  return { witness: all.length }
}

async function nameOwner(evening: Evening, { href }: Task): Promise<Done> {
  await send(evening, href, { owner: evening.charity.people.ben.id })
  return { owner: 1 }
}

async function answerLists(evening: Evening): Promise<Done> {
  const opened = await evening.browser.get('/board/lists')
  const fields = new Set(
    opened
      .page('input[type=radio][name^="complete-"]')
      .toArray()
      .map((one) => String(opened.page(one).attr('name'))),
  )
  await send(evening, '/board/lists', Object.fromEntries([...fields].map((name) => [name, 'yes'])))
  return { list: fields.size }
}

async function lookForOneself(evening: Evening): Promise<Done> {
  await send(evening, '/board/checks/draw', {}, '/board/checks')
  const drawn = links(await evening.browser.get('/board/checks'), 'a[href^="/board/checks/"]')
  for (const href of drawn) await send(evening, href, { outcome: 'agrees', saw: 'I went and saw it.' })
  return { check: drawn.length }
}

async function reviewRelated(evening: Evening): Promise<Done> {
  const { charity, today: day } = evening
  const due = await charity.app.database.asBoss<{ id: string; review_on: string }>(
    'select id, review_on::text from citations.related_policy where review_on <= $1 order by review_on',
    [daysAfter(day, 60)],
  )
  for (const { id } of due) {
    const path = `/citations/${id}/edit`
    const form = formOf(await evening.browser.get(path), path)
    const next = days('review', daysAfter(day, 365).split('-').reverse())
    const { file: _, ...kept } = form
    taken(await evening.browser.postFile(path, { ...kept, ...next, opened: 'yes' }, undefined), path)
  }
  return { related: due.length }
}

async function checkLaws(evening: Evening): Promise<Done> {
  const old = await evening.charity.app.database.asBoss<{ statement_id: string }>(
    'select statement_id from citations.law_check group by statement_id having max(checked_on) <= $1',
    [daysAfter(evening.today, -300)],
  )
  const listed = new Set(links(await evening.browser.get('/citations/laws'), 'a[href^="/citations/laws/"]'))
  const due = old.map(({ statement_id }) => `/citations/laws/${statement_id}`).filter((href) => listed.has(href))
  for (const href of due)
    await send(evening, href, { says: 'right', how: 'Read its official page.', ...today(evening) })
  return { law: due.length }
}

async function reviewPolicy({ browser }: Evening, { href }: Task): Promise<Done> {
  const path = `${href}/review`
  taken(await browser.post(path, signed(await browser.get(path))), path)
  return { review: 1 }
}

async function signPack(evening: Evening, { href }: Task): Promise<Done> {
  const name = evening.charity.people.tom.name
  await send(evening, `${href}/sign`, { signature: name, decision: 'The trustees read it.' })
  return { sign: 1 }
}

export async function lookFromOutside({ browser, charity }: Pick<Evening, 'browser' | 'charity'>): Promise<Done> {
  const begun = taken(await browser.post('/publication/reach'), '/publication/reach')
  const check = begun.location ?? ''
  const token = /\/public\/reach\/[\w-]+/.exec((await browser.get(check)).html)?.[0] ?? ''
  const phone = await charity.app.stranger().get(token, outside)
  const code = phone.page('.kept-code__value').text()
  taken(await browser.post(check, { code }), check)
  return { reach: 1 }
}

async function settle({ browser }: Evening, { href }: Task): Promise<Done> {
  const count = Number((await browser.get(href)).page('#due').text())
  taken(await browser.post(href), href)
  return { [href.split('/')[2] as Doing]: count }
}
