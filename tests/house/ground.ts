/** Makes what the house tests walk on: two charities, and one of everything that an address or a form can name. */
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { signInTwice } from '#tests/support/second-steps.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import type { AccessGround } from './access-ground.ts'
import { prepareAccess } from './access-ground.ts'
import type { AdoptedGround } from './adopted-ground.ts'
import { prepareAdopted } from './adopted-ground.ts'
import type { CalendarGround } from './calendar-ground.ts'
import { prepareCalendar } from './calendar-ground.ts'
import type { CitationsGround } from './citations-ground.ts'
import { prepareCitations } from './citations-ground.ts'
import type { DecidingGround } from './deciding-ground.ts'
import { prepareDeciding } from './deciding-ground.ts'
import type { FamiliesGround } from './families-ground.ts'
import { prepareFamilies } from './families-ground.ts'
import type { HelplinesGround } from './helplines-ground.ts'
import { prepareHelplines } from './helplines-ground.ts'
import type { HonestyGround } from './honesty-ground.ts'
import { prepareHonesty } from './honesty-ground.ts'
import type { MailGround } from './mail-ground.ts'
import { prepareMail } from './mail-ground.ts'
import type { OversightGround } from './oversight-ground.ts'
import { prepareOversight } from './oversight-ground.ts'
import type { PacksGround } from './packs-ground.ts'
import { preparePacks } from './packs-ground.ts'
import type { PasskeyGround } from './passkey-ground.ts'
import { preparePasskey } from './passkey-ground.ts'
import type { PeopleGround } from './people-ground.ts'
import { preparePeople } from './people-ground.ts'
import type { PolicyGround } from './policy-ground.ts'
import { preparePolicy } from './policy-ground.ts'
import type { PrivacyGround } from './privacy-ground.ts'
import { preparePrivacy } from './privacy-ground.ts'
import type { ProgrammesGround } from './programmes-ground.ts'
import { prepareProgrammes } from './programmes-ground.ts'
import type { PublicationGround } from './publication-ground.ts'
import { preparePublication } from './publication-ground.ts'
import type { SheetsGround } from './sheets-ground.ts'
import { prepareSheets } from './sheets-ground.ts'
import type { SystemsGround } from './systems-ground.ts'
import { prepareSystems } from './systems-ground.ts'

export interface Ground {
  app: TestApp
  people: Charities
  /** Tom's appointment as a trustee. */
  appointment: string
  /** Grace's appointment as the lead. */
  lead: string
  /** Grace is away from the day after tomorrow, and nobody stands in. */
  absence: string
  /** That Ben is to be a trustee, which Ada proposed. */
  proposal: string
  /** Something that Amira should know of. */
  notice: string
  /** Another session of Amira's. */
  session: string
  /** A link for Amira, who lost her passphrase. */
  letIn: string
  /** A link to set up a third charity. */
  setUp: string
  /** A printed code for Carys, who has no account. */
  code: string
  access: AccessGround
  policy: PolicyGround
  adopted: AdoptedGround
  deciding: DecidingGround
  families: FamiliesGround
  helplines: HelplinesGround
  passkeys: PasskeyGround
  calendar: CalendarGround
  citations: CitationsGround
  mail: MailGround
  oversight: OversightGround
  packs: PacksGround
  comings: PeopleGround
  honesty: HonestyGround
  programmes: ProgrammesGround
  publication: PublicationGround
  sheets: SheetsGround
  systems: SystemsGround
  privacy: PrivacyGround
  /** What a scene found out on its way, for its own fields. */
  seen: Map<string, string>
}

export async function prepareGround(app: TestApp): Promise<Ground> {
  const people = await someCharities(app)
  const boss = app.database.asBoss
  const [held] = await boss<{ id: string }>('select id from people.appointment where person_id = $1', [people.tom.id])
  const [lead] = await boss<{ id: string }>('select id from people.appointment where person_id = $1', [people.grace.id])
  const absence = newId()
  await boss(
    `insert into people.absence (organisation_id, id, person_id, from_on, until_on, said_at, said_by) values ($1, $2, $3, '2026-11-22', '2026-11-29', $4, $3)`,
    [people.charity, absence, people.grace.id, app.now()],
  )
  const notice = newId()
  await boss(
    `insert into people.notice (organisation_id, id, person_id, kind, about_person_id, made_at) values ($1, $2, $3, 'joined', $4, $5)`,
    [people.charity, notice, people.amira.id, people.ben.id, app.now()],
  )
  const proposal = newId()
  await boss(
    `insert into people.proposal (organisation_id, id, person_id, role, from_on, proposed_at, proposed_by) values ($1, $2, $3, 'trustee', '2026-11-20', $4, $5)`,
    [people.charity, proposal, people.ben.id, app.now(), people.ada.id],
  )
  await signInTwice(app, app.stranger(), people.amira)
  const [other] = await boss<{ id: string }>('select id from identity.session where account_id = $1 and id <> $2', [
    people.amira.account,
    people.amira.actor.session,
  ])
  const invited = await people.amira.browser.post('/people/invite', {
    name: 'Carys Pugh',
    work: 'Harp tutor',
    email: '',
  })
  const adopted = await prepareAdopted(app, people)
  return {
    app,
    people,
    appointment: held?.id ?? '',
    lead: lead?.id ?? '',
    absence,
    proposal,
    notice,
    session: other?.id ?? '',
    letIn: await makeLink(app, 'let-in', people.amira.account),
    setUp: await makeLink(app, 'set-up', null),
    access: await prepareAccess(app, people),
    policy: await preparePolicy(app, people),
    adopted,
    honesty: await prepareHonesty(app, people, adopted.version),
    programmes: await prepareProgrammes(app, people),
    publication: await preparePublication(app, people, adopted),
    deciding: await prepareDeciding(app, people),
    families: await prepareFamilies(app, people),
    helplines: await prepareHelplines(app, people),
    passkeys: await preparePasskey(app, people),
    calendar: await prepareCalendar(app, people),
    citations: await prepareCitations(app, people),
    mail: await prepareMail(app, people),
    oversight: await prepareOversight(app, people),
    packs: await preparePacks(app, people),
    sheets: await prepareSheets(app, people),
    comings: await preparePeople(app, people),
    systems: await prepareSystems(app, people),
    privacy: await preparePrivacy(app, people),
    seen: new Map(),
    code: invited.page('.kept-code__value').text(),
  }
}

async function makeLink(app: TestApp, kind: 'let-in' | 'set-up', account: string | null): Promise<string> {
  const { token, digest } = newToken()
  const tomorrow = new Date(app.now().getTime() + 86_400_000)
  await app.database.asBoss(
    'insert into identity.link (id, token_sha256, kind, account_id, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)',
    [newId(), digest.toString('hex'), kind, account, app.now(), tomorrow],
  )
  return token
}
