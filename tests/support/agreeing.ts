/** The second person of an appointment that takes two. */
import type { Someone } from './charities.ts'
import type { Heard, TestApp } from './test-app.ts'

/** Says that they agree with what waits for somebody. */
export async function agree(app: TestApp, second: Someone, person: string): Promise<Heard> {
  const [waiting] = await app.database.asBoss<{ id: string }>(
    'select id from people.proposal where person_id = $1 and decided_at is null order by proposed_at desc, id desc',
    [person],
  )
  return second.browser.post(`/people/proposals/${waiting?.id}`, { answer: 'yes', why: '' })
}
