/** Appoints people of the charity to posts, minutes it and sends them away, for the tests of what is promised about posts. */
import type { Role } from '#modules/people/index.ts'
import { aMinute, anAppointment, aTimeAway } from '#modules/people/people.examples.ts'
import type { Charities } from './charities.ts'
import type { evidenceOf } from './evidence.ts'
import type { TestApp } from './test-app.ts'

export type Who = 'amira' | 'grace' | 'sam' | 'ben' | 'tom'
type Days = { from?: string; until?: string | null; minute?: 'seen' | 'onPaper' | undefined }

export function postsOf(app: TestApp, people: Charities, { inside }: Pick<ReturnType<typeof evidenceOf>, 'inside'>) {
  return {
    appoint: (who: Who, role: Role, { from = '2026-01-01', until = null, minute }: Days = {}): Promise<string> =>
      inside(async (work) => {
        const id = await anAppointment(work, people[who].id)(role, from, until)
        if (minute) await aMinute(work, people.tom.id)[minute](id, '2026-01-05')
        return id
      }),
    away: (who: Who, from: string, until: string, cover: Who | null = null): Promise<string> =>
      inside((work) => aTimeAway(work, people[who].id)(from, until, cover && people[cover].id)),
    /** Nobody holds anything, and everybody is here. */
    async clear(): Promise<void> {
      for (const table of ['minute', 'absence', 'appointment'])
        await app.database.asBoss(`delete from people.${table} where organisation_id = $1`, [people.charity])
      await app.database.asBoss('update people.person set left_on = null')
    },
  }
}
