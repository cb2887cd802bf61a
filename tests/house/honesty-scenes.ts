/** What the routes about gaps, lists and looking for oneself need before the house tests can walk them. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const commitment = ({ honesty }: Ground) => ({ statement: honesty.commitment })
const proposed = ({ honesty }: Ground) => ({ gap: honesty.proposed })
const accepted = ({ honesty }: Ground) => ({ gap: honesty.accepted })
const check = ({ honesty }: Ground) => ({ spot: honesty.check })
const tom = ({ people }: Ground) => people.tom.browser

export const honestyScenes: Readonly<Record<string, Scene>> = {
  'GET /board/commitments/:statement/gap': { parts: commitment },
  'POST /board/commitments/:statement/gap': {
    parts: commitment,
    fields: () => ({ plan: 'Buy a box.', 'until-day': '1', 'until-month': '3', 'until-year': '2027' }),
  },
  'GET /board/gaps/:gap/accept': { as: tom, parts: proposed },
  'POST /board/gaps/:gap/accept': { as: tom, parts: proposed, nothingToFillIn: 'a button' },
  'GET /board/gaps/:gap/end': { parts: accepted },
  'POST /board/gaps/:gap/end': { parts: accepted, fields: () => ({ note: 'The box is there.' }) },
  'POST /board/lists': { fields: () => ({ 'complete-people-adults': 'yes', 'missing-people-adults': '' }) },
  'POST /board/checks/draw': { as: tom, nothingToFillIn: 'a button' },
  'GET /board/checks/:spot': { as: tom, parts: check },
  'POST /board/checks/:spot': {
    as: tom,
    parts: check,
    fields: () => ({ outcome: 'agrees', saw: 'I went and looked.' }),
  },
}
