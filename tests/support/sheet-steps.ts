/** A list brought in through a browser, up to where its rows are looked at. */
import type { Window } from './browser.ts'
import { press } from './journeys.ts'

const longRows = `Name,E-mail,Start date
Bartholomew-Maximilian Featherstonehaugh-Cholmondeley Llanfair,bart@rowan.test,
,an-address-that-is-none-and-cannot-be-broken-anywhere-at-all,31/02/2024
`

/** Gives the id that stands in its address. */
export async function bringAList(window: Window): Promise<string> {
  await window.go('/sheets')
  await window.tab.getByLabel('People who work or volunteer here').check()
  await window.tab
    .getByLabel('Choose the file')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(longRows) })
  await press(window, 'Read it')
  const bringing = new URL(window.tab.url()).pathname.split('/').at(-2) ?? ''
  await press(window, 'Show me the rows')
  return bringing
}
