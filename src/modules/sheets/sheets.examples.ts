/** A spreadsheet brought and led through its steps as a browser does it, for tests and for the ground they walk on. */

import { openErrands } from '#platform/jobs/errands.ts'
import { sheetsOf } from '#platform/sheets/sheet.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { sheetsRoom } from './sheets.module.ts'

interface Sender {
  browser: ReturnType<TestApp['stranger']>
}

type File = string | Uint8Array

/** Sends the file, and gives the address of its bringing. */
export async function bringList({ browser }: Sender, file: File, sheet = 'adults', name = 'list.csv'): Promise<string> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const sent = await browser.postFile('/sheets', { sheet }, { name, bytes })
  return (sent.location ?? '').replace(/\/columns$/, '')
}

/** Chooses the columns as they are suggested, with these changes. */
export async function chooseColumns({ browser }: Sender, at: string, change: Record<string, string> = {}) {
  const asked = await browser.get(`${at}/columns`)
  const fields: Record<string, string> = {}
  for (const select of asked.page('main select').toArray()) {
    const chosen = asked.page(select).find('option[selected]').attr('value')
    fields[asked.page(select).attr('name') ?? ''] = chosen ?? ''
  }
  for (const radio of asked.page('main input[type=radio][checked]').toArray())
    fields[asked.page(radio).attr('name') ?? ''] = asked.page(radio).attr('value') ?? ''
  return browser.post(`${at}/columns`, { ...fields, ...change })
}

/** Does what goes on by itself, until nothing is due. */
export async function goOnByItself({ parts }: TestApp): Promise<void> {
  const errands = openErrands({ ...parts, sheets: sheetsOf(parts.rooms) }, sheetsRoom.errands ?? [])
  while ((await errands.begin()) > 0) await errands.settled()
}
