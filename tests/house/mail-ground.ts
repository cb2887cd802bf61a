/** A letter of one charity that waits to be handed over, and a mail server that nobody answers for, for the house tests to walk on. */
import { aLetter, aMailServer } from '#modules/mail/mail.examples.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface MailGround {
  /** Waits to be handed over. */
  letter: string
  /** Could not be sent, and carried no link. */
  failed: string
}

export async function prepareMail(app: TestApp, { amira }: Charities): Promise<MailGround> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  const letters = await house.inOrganisation(amira.actor, async (work) => {
    const letter = await aLetter(work, { person: amira.id })
    const failed = await aLetter(work, { person: amira.id })
    work.record('mail-server.set')
    return { letter, failed }
  })
  await app.database.asBoss(
    `update mail.letter set state = 'given-up', why_failed = 'address-refused' where id = '${letters.failed}'`,
  )
  await setAServer(app, amira)
  return letters
}

/** Port 9 takes no connection. */
export async function setAServer(app: TestApp, { actor }: Charities['amira']): Promise<void> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await house.inOrganisation(actor, (work) => aMailServer(work, { host: '127.0.0.1', port: 9 }))
}
