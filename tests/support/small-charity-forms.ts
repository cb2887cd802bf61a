/** How forms of a page are filled in and sent as a browser would, in an evening of the simulated year. */
import { days } from './policies.ts'
import type { SmallCharity, Visitor } from './small-charity.ts'
import type { Done } from './small-charity-minutes.ts'
import type { Browser, Heard } from './test-app.ts'

export interface Task {
  /** What it is about, the same however many things it holds. */
  readonly key: string
  readonly title: string
  readonly href: string
  readonly word: string
}

export interface Evening {
  readonly charity: SmallCharity
  readonly who: Visitor
  readonly browser: Browser
  readonly today: string
}

export type Deed = (evening: Evening, task: Task) => Promise<Done>

/** What a browser would send of the form with this action, as it stands. */
export function formOf({ page }: Heard, action: string): Record<string, string> {
  const form = page(`form[action="${action}"]`)
  if (form.length === 0) throw new Error(`There is no form to ${action}.`)
  const fields = form
    .find('input, textarea, select')
    .toArray()
    .map((one) => page(one))
    .filter((one) => !['radio', 'checkbox'].includes(one.attr('type') ?? '') || one.attr('checked') !== undefined)
  return Object.fromEntries(
    fields
      .map((one) => [String(one.attr('name')), String(one.val() ?? '')] as const)
      .filter(([name]) => name !== '_once'),
  )
}

/** Fails where the form came back instead of being taken. */
export async function send(
  { browser }: Evening,
  path: string,
  change: Record<string, string>,
  from = path,
): Promise<Heard> {
  const opened = await browser.get(from)
  const answer = await browser.post(path, { ...formOf(opened, path), ...change })
  return taken(answer, path)
}

export function taken(answer: Heard, path: string): Heard {
  if (answer.status === 303) return answer
  const said = answer.page('.govuk-error-summary').text().replaceAll(/\s+/g, ' ')
  throw new Error(`${path} was answered with ${answer.status}: ${said}`)
}

export const links = ({ page }: Heard, selector: string) =>
  page(selector)
    .toArray()
    .map((one) => String(page(one).attr('href')))
export const today = (evening: Evening, name = 'on') => days(name, evening.today.split('-').reverse())
