/** Lists on their way in to one charity, for the house tests to walk on: one to look at, one to save, one that is saved. */
import { aBringing, goOnByItself } from '#modules/sheets/sheets.examples.ts'
import { sheetsOf } from '#platform/sheets/sheet.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface SheetsGround {
  /** With a row that may be known already, on line 2, and one that cannot come in. */
  looked: string
  ready: string
  saved: string
}

export async function prepareSheets(app: TestApp, { amira }: Charities): Promise<SheetsGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  const [sheet] = sheetsOf(app.parts.rooms).filter(({ name }) => name === 'adults')
  if (!sheet) throw new Error('The people room has no list of adults.')
  const lists = aBringing(house, amira.actor, sheet)
  const headings = ['Name', 'E-mail']
  const saved = await lists.saving(headings, [['Delyth Rees', 'delyth@rowan.test']])
  await goOnByItself(app)
  return {
    saved,
    looked: await lists.checked(headings, [
      ['Ben Okoro', 'other@rowan.test'],
      ['', 'nobody'],
    ]),
    ready: await lists.checked(headings, [['Mared Rees', 'mared@rowan.test']]),
  }
}
