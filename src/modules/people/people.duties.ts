/** What this room does when others tell it that something happened: it tells the people who should know. */

import { hasMailServer, writeLetter } from '#modules/mail/index.ts'
import type { Subjects } from '#platform/audit/entry.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { findAddressOf } from '#platform/identity/address-of-member.ts'
import { findLetterLanguage } from '#platform/identity/letter-language.ts'
import type { Duty } from '#platform/rooms/manifest.ts'
import { listPeopleInRoles } from './people.questions.ts'
import { peopleStore } from './people.store.ts'
import type { PeopleTables } from './people.tables.ts'
import { roles } from './people.words.ts'

async function tellOfLettingIn(work: Work, { person }: Subjects): Promise<void> {
  if (!person) return
  await peopleStore(work).addNotices(await listPeopleInRoles(work, roles), 'let-in', person, null)
}

async function tellOfJoining(work: Work, { person }: Subjects): Promise<void> {
  if (!person) return
  const inCharge = await listPeopleInRoles(work, ['administrator', 'coordinator', 'lead'])
  await peopleStore(work).addNotices(
    inCharge.filter((one) => one !== person),
    'joined',
    person,
    null,
  )
}

async function tellTheAppointed(work: Work, { person, appointment }: Subjects): Promise<void> {
  if (!person || !appointment) return
  const held = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.appointment')
    .select('role')
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', appointment)
    .executeTakeFirst()
  if (!held) return
  await peopleStore(work).addNotices([person], 'appointed', null, held.role)
  // Where nothing is mailed, whoever appointed them tells them sooner than a letter that has to be handed over.
  if (await hasMailServer(work)) await writeToAccount(work, person, 'appointed')
}

/** On their next page in Kept, and by a letter that names nobody: whoever took the account over sees only the first. */
async function tellOfAccount(
  work: Work,
  person: string | undefined,
  kind: 'new-device' | 'second-step',
): Promise<void> {
  if (!person) return
  await peopleStore(work).addNotices([person], kind, null, null)
  await writeToAccount(work, person, kind === 'new-device' ? 'new-device' : 'second-factor-changed')
}

/** To the address they sign in with: that on their page in this organisation can be changed by others. */
async function writeToAccount(work: Work, person: string | undefined, kind: AboutAccount): Promise<void> {
  const address = person && (await findAddressOf(work, person))
  if (!address) return
  await writeLetter(work, { kind, address, person, language: await findLetterLanguage(work, person) })
}

type AboutAccount = 'new-device' | 'second-factor-changed' | 'passphrase-changed' | 'appointed'

export const peopleDuties: readonly Duty[] = [
  { on: 'account.let-in', name: 'tell-of-letting-in', does: tellOfLettingIn },
  { on: 'invitation.accepted', name: 'tell-of-joining', does: tellOfJoining },
  { on: 'appointment.made', name: 'tell-the-appointed', does: tellTheAppointed },
  {
    on: 'session.on-new-device',
    name: 'tell-of-new-device',
    does: (work, { person }) => tellOfAccount(work, person, 'new-device'),
  },
  {
    on: 'second-factor.changed',
    name: 'tell-of-second-step',
    does: (work, { person }) => tellOfAccount(work, person, 'second-step'),
  },
  {
    on: 'passphrase.changed',
    name: 'tell-of-passphrase',
    does: (work, { person }) => writeToAccount(work, person, 'passphrase-changed'),
  },
]
