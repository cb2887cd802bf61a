/** A letter of one charity that waits to be handed over, and a mail server that nobody answers for, for the house tests to walk on. */
import { aLetter, aMailServer } from '#modules/mail/mail.examples.ts'
import { bringInPerson } from '#modules/people/index.ts'
import { newId } from '#platform/crypto/ids.ts'
import { newToken, printedCode } from '#platform/crypto/tokens.ts'
import type { Charities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'

export interface MailGround {
  /** Waits to be handed over. */
  letter: string
  /** Could not be sent, and carried no link. */
  failed: string
  /** An invitation that nobody has taken up, and the token of its link. */
  invitation: string
  joinToken: string
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
  return { ...letters, ...(await inviteSomebody(app, amira)) }
}

/** Port 9 takes no connection. */
export async function setAServer(app: TestApp, { actor }: Charities['amira']): Promise<void> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await house.inOrganisation(actor, (work) => aMailServer(work, { host: '127.0.0.1', port: 9 }))
}

async function inviteSomebody(app: TestApp, { actor, id }: Charities['amira']) {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  const person = await house.inOrganisation(actor, async (work) => {
    const made = await bringInPerson(work, 'adult', { name: 'Dilys Rees' })
    work.record('person.added', { person: made })
    return made
  })
  const [invitation, { token, digest }] = [newId<'Invitation'>(), newToken()]
  const inTwoWeeks = new Date(app.now().getTime() + 14 * 86_400_000)
  await app.database.asBoss(
    `insert into people.invitation (organisation_id, id, person_id, code_sha256, token_sha256, made_at, made_by, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      actor.organisation,
      invitation,
      person,
      printedCode().digest.toString('hex'),
      digest.toString('hex'),
      app.now(),
      id,
      inTwoWeeks,
    ],
  )
  return { invitation, joinToken: token }
}
