/** What each route of the oversight room needs before the house tests can walk it. */
import { somebodyCanAct } from './acting-ground.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const today = { 'signed-day': '20', 'signed-month': '11', 'signed-year': '2026' }

export const oversightScenes: Readonly<Record<string, Scene>> = {
  'GET /oversight/who': { query: '?of=person:read' },
  'GET /oversight/reviews/role': { query: '?of=lead', before: somebodyCanAct },
  'POST /oversight/reviews/role': {
    query: '?of=lead',
    before: somebodyCanAct,
    fields: ({ lead }) => ({ [`decision-${lead}`]: 'keeps', signature: 'AMIRA CASTELL', ...today }),
  },
  'GET /oversight/reviews/:reviewed': { parts: ({ oversight }: Ground) => ({ reviewed: oversight.review }) },
}
