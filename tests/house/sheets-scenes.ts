/** What each route of the sheets room needs before the house tests can walk it. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const looked = ({ sheets }: Ground) => ({ bringing: sheets.looked })
const ready = ({ sheets }: Ground) => ({ bringing: sheets.ready })
const saved = ({ sheets }: Ground) => ({ bringing: sheets.saved })

const rows = 'Name,E-mail\nMared Rees,mared@rowan.test\n'

export const sheetsScenes: Readonly<Record<string, Scene>> = {
  'POST /sheets': {
    fields: () => ({ sheet: 'adults' }),
    file: () => ({ name: 'people.csv', bytes: Buffer.from(rows) }),
  },
  'GET /sheets/hand-out/file': {
    query: '?sheet=adults&as=xlsx',
    everyTime: 'each list that leaves is written down',
    noPage: 'is a file to keep',
  },
  'GET /sheets/:bringing': { parts: looked },
  'GET /sheets/:bringing/columns': { parts: looked },
  'POST /sheets/:bringing/columns': { parts: looked, fields: () => ({ 'column-name': '0', 'column-email': '1' }) },
  'GET /sheets/:bringing/problems': { parts: looked, noPage: 'is a file to keep' },
  'POST /sheets/:bringing/rows': { parts: looked, fields: () => ({ 'row-2': 'both', others: 'leave' }) },
  'POST /sheets/:bringing/save': { parts: ready, nothingToFillIn: 'a button' },
  'POST /sheets/:bringing/undo': { parts: saved, nothingToFillIn: 'a button' },
  'POST /sheets/:bringing/put-away': { parts: ready, nothingToFillIn: 'a button' },
}
