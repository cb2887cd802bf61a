/** Brings a policy of any kind while another person asks for another page again and again, and follows it to where it ends. */
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import type { Charities } from './charities.ts'
import type { Heard, TestApp } from './test-app.ts'

export interface Brought {
  /** What the form was answered with. */
  answer: Heard
  /** Where it ended: the form again, the draft, or what was brought where that could not be read in the end. */
  page: Heard
  /** What a person reads there. */
  says: string
}

export interface Bringing {
  name: string
  content: Uint8Array | string
  fields?: Record<string, string>
}

/** `what` stands in the line that tells how long others waited; the limit of 200 ms is told and not insisted on. */
export function bringerIn(app: TestApp, people: Charities) {
  return async (what: string, { name, content, fields = {} }: Bringing): Promise<Brought> => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const others = askMeanwhile(people)
    const begun = performance.now()
    const given = { policy: 'new', title: what, pasted: '', ...fields }
    const answer = await people.amira.browser.postFile('/policy/bring', given, { name, bytes })
    const page = answer.location ? await whereItEnds(app, people, answer.location) : answer
    const took = performance.now() - begun
    const waits = await others.stop()
    process.stderr.write(
      `measured: ${what} (${Math.ceil(bytes.length / 1024)} KB): ${answer.status} after ${Math.round(took)} ms; another page meanwhile, ${waits.length} times: most ${Math.round(Math.max(...waits))} ms\n`,
    )
    return { answer, page, says: page.page('main').text().replaceAll(/\s+/g, ' ') }
  }
}

/** Grace looks at the policies until she is told to stop. */
function askMeanwhile({ grace }: Charities) {
  const asking = new AbortController()
  const waits: number[] = []
  const asks = async () => {
    while (!asking.signal.aborted) {
      const begun = performance.now()
      expect((await grace.browser.get('/policy')).status).toBe(200)
      waits.push(performance.now() - begun)
      await pause(10)
    }
  }
  const asked = asks()
  return {
    async stop(): Promise<number[]> {
      asking.abort()
      await asked
      return waits
    },
  }
}

/** The draft, also of what takes longer to read than anybody waits. */
async function whereItEnds(app: TestApp, { amira }: Charities, location: string): Promise<Heard> {
  if (!location.startsWith('/policy/sources/')) return amira.browser.get(location)
  expect((await amira.browser.get(location)).html).toContain('Kept is reading it')
  await app.settled()
  const source = await amira.browser.get(location)
  const draft = source.page('a[href^="/policy/drafts/"]').attr('href')
  return draft ? amira.browser.get(draft) : source
}

/** The statements that the draft's page shows, in their order. */
export function statementsOf({ page }: Heard): string[] {
  return page('.kept-passage__text, .kept-heading-row')
    .map((_, one) => page(one).clone().find('a').remove().end().text().trim())
    .get()
}

/** The file itself, as the store holds it: nothing of it is changed by being read. */
export async function isKeptAsItCame(app: TestApp, content: Uint8Array | string): Promise<boolean> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const rows = await app.database.asBoss('select 1 from policy.source where sha256 = $1', [sha256])
  return rows.length === 1
}

export async function countKept(app: TestApp): Promise<number> {
  const [row] = await app.database.asBoss<{ sources: number }>('select count(*)::int as sources from policy.source')
  return row?.sources ?? 0
}
