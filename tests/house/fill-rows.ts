/** Rows of every table of the rooms that a page might list, for the same people and for others. */
import { writeLetter } from '#modules/mail/index.ts'
import type { Ground } from './ground.ts'

/** So many more of each. */
export async function fillRows(ground: Ground, rows: number): Promise<void> {
  await fillPeople(ground, rows)
  await fillComings(ground, rows)
  await fillFamilies(ground, rows)
  await fillProgrammes(ground, rows)
  await fillSystems(ground, rows)
  await fillAccounts(ground, rows)
  await fillLetters(ground, rows)
}

/** Adults, young people, parents and carers, and what they are found by. */
async function fillPeople({ app, people: { charity } }: Ground, rows: number): Promise<void> {
  const boss = app.database.asBoss
  for (const kind of ['adult', 'young-person', 'parent-or-carer'])
    await boss(
      `with added as (insert into people.person (organisation_id, id, kind, name, sort_name, added_at)
           select $1, gen_random_uuid(), $3, 'Person ' || n, 'person ' || n, $4 from generate_series(1, $2::int) n
           returning organisation_id, id, sort_name)
         insert into people.name_part (organisation_id, part, person_id)
           select a.organisation_id, word, a.id from added a, regexp_split_to_table(a.sort_name, ' ') word`,
      [charity, rows, kind, app.now()],
    )
}

/** What people hold, what is proposed, said and told of them, and what is done because they come and go. */
async function fillComings({ app, people: { charity, amira, ben, grace } }: Ground, rows: number): Promise<void> {
  const boss = app.database.asBoss
  const adults = `select organisation_id, id from people.person
    where organisation_id = $1 and kind = 'adult' and sort_name like 'person %' order by id desc limit $2`
  await boss(
    `insert into people.appointment (organisation_id, id, person_id, role, from_on, until_on, appointed_at)
       select organisation_id, gen_random_uuid(), id, 'trustee', date '2026-01-01', date '2027-01-01', now() from (${adults}) who`,
    [charity, rows],
  )
  await boss(
    `insert into people.notice (organisation_id, id, person_id, kind, about_person_id, made_at)
       select $1, gen_random_uuid(), $2, 'joined', $3, date '2026-01-01' from generate_series(1, $4::int)`,
    [charity, amira.id, ben.id, rows],
  )
  await boss(
    `insert into people.invitation (organisation_id, id, person_id, code_sha256, made_at, made_by, expires_at, cancelled_at)
       select $1, gen_random_uuid(), $2, md5(random()::text), now(), $3, now(), now() from generate_series(1, $4::int)`,
    [charity, ben.id, amira.id, rows],
  )
  await boss(
    `insert into people.engagement (organisation_id, id, person_id, kind, from_on, added_at, added_by)
       select organisation_id, gen_random_uuid(), id, 'volunteer', date '2026-01-01', now(), $3::uuid from (${adults}) who
       union all select $1, gen_random_uuid(), $4::uuid, 'volunteer', date '2026-01-01', now(), $3::uuid from generate_series(1, $2::int)`,
    [charity, rows, amira.id, ben.id],
  )
  await boss(
    `insert into people.proposal (organisation_id, id, person_id, role, from_on, proposed_at, proposed_by)
       select organisation_id, gen_random_uuid(), id, 'trustee', date '2026-11-20', $3, $4 from (${adults}) who`,
    [charity, rows, app.now(), grace.id],
  )
  await boss(
    `with leaving as (insert into people.leaving (organisation_id, id, person_id, last_on, said_at, said_by)
         select organisation_id, gen_random_uuid(), id, date '2026-12-01', $3::timestamptz, $4 from (${adults}) who
           where not exists (select from people.leaving l where l.organisation_id = who.organisation_id and l.person_id = who.id)
         returning organisation_id, id, person_id)
       insert into people.task (organisation_id, id, person_id, leaving_id, name, says, added_at)
         select organisation_id, gen_random_uuid(), person_id, id, 'keys', 'Get the keys back', $3::timestamptz from leaving`,
    [charity, rows, app.now(), amira.id],
  )
  await boss(
    `insert into vetting.clearance (organisation_id, id, person_id, kind, issued_on, seen_on, seen_by, on_update_service, renew_on, recorded_at, recorded_by)
       select organisation_id, gen_random_uuid(), id, 'dbs-enhanced', date '2024-01-01', date '2024-02-01', $3::uuid, true, date '2026-12-01', now(), $3::uuid from (${adults}) who
       union all select $1, gen_random_uuid(), $4::uuid, 'dbs-enhanced', date '2024-01-01', date '2024-02-01', $3::uuid, true, date '2026-12-01', now(), $3::uuid from generate_series(1, $2::int)`,
    [charity, rows, grace.id, ben.id],
  )
}

/** Young people, each tied to a parent or carer of their own and to one who has all of them; all are tied to one young person too. */
async function fillFamilies({ app, people: { charity, grace }, families }: Ground, rows: number): Promise<void> {
  const boss = app.database.asBoss
  await boss(
    `insert into families.young_person (organisation_id, person_id, born_on, added_at, added_by)
       select organisation_id, id, date '2008-12-01' + (row_number() over (order by id))::int % 900, $2, $3 from people.person p
        where p.organisation_id = $1 and p.kind = 'young-person' and not exists (
          select from families.young_person y where y.organisation_id = p.organisation_id and y.person_id = p.id)`,
    [charity, app.now(), grace.id],
  )
  const ties = (
    pairs: string,
  ) => `insert into families.tie (organisation_id, id, child_id, carer_id, kind, responsibility, told, from_on, added_at, added_by)
    select $1, gen_random_uuid(), child, carer, 'parent', 'yes', array['everyday'], date '2026-01-01', $2, $3 from (${pairs}) pairs
    on conflict do nothing`
  const numbered = (kind: string) =>
    `select id, row_number() over (order by id) as n from people.person where organisation_id = $1 and kind = '${kind}' and sort_name like 'person %'`
  await boss(
    ties(
      `select y.id as child, c.id as carer from (${numbered('young-person')}) y join (${numbered('parent-or-carer')}) c using (n)`,
    ),
    [charity, app.now(), grace.id],
  )
  await boss(
    ties(`select y.id as child, $4::uuid as carer from (${numbered('young-person')}) y
      union all select $5::uuid, c.id from (${numbered('parent-or-carer')}) c where c.n <= $6::int`),
    [charity, app.now(), grace.id, families.carer, families.child, rows],
  )
}

/** Programmes, and one that everybody is in; who stays without any. */
async function fillProgrammes({ app, people: { charity, grace }, programmes }: Ground, rows: number): Promise<void> {
  const boss = app.database.asBoss
  await boss(
    `with places as (insert into programmes.place (organisation_id, id, name, kind, ruling)
         select $1, gen_random_uuid(), 'Hall ' || n, 'venue', 'ours' from generate_series(1, $2::int) n returning id, name)
       insert into programmes.programme (organisation_id, id, name, place_id, from_on)
         select $1, gen_random_uuid(), 'Choir ' || name, id, date '2026-01-01' from places`,
    [charity, rows],
  )
  await boss(
    `insert into programmes.spell (organisation_id, id, programme_id, person_id, part, from_on, added_at, added_by)
       select organisation_id, gen_random_uuid(), $2, id, case kind when 'adult' then 'leads' else 'takes-part' end, date '2026-01-01', $3, $4
         from people.person where organisation_id = $1 and kind <> 'parent-or-carer' and sort_name like 'person %'
       on conflict do nothing`,
    [charity, programmes.programme, app.now(), grace.id],
  )
  await boss(
    `insert into programmes.kept_on (organisation_id, id, person_id, reason, until_on, said_at, said_by)
       select $1, gen_random_uuid(), $2, 'waiting', date '2027-01-01', $3, $4 from generate_series(1, $5::int)`,
    [charity, programmes.forgotten, app.now(), grace.id, rows],
  )
}

/** Systems, and one that everybody can sign in to. */
async function fillSystems({ app, people: { charity, amira }, systems }: Ground, rows: number): Promise<void> {
  const boss = app.database.asBoss
  await boss(
    `with added as (insert into systems.system (organisation_id, id, name, kind, added_at, added_by)
         select $1, gen_random_uuid(), 'System ' || n, 'storage', $2, $3 from generate_series(1, $4::int) n returning organisation_id, id)
       insert into systems.holder (organisation_id, id, system_id, person_id, level, from_on, added_by)
         select organisation_id, gen_random_uuid(), id, $3, 'user', date '2026-01-01', $3 from added`,
    [charity, app.now(), amira.id, rows],
  )
  await boss(
    `insert into systems.holder (organisation_id, id, system_id, person_id, level, from_on, added_by)
       select organisation_id, gen_random_uuid(), $2, id, 'user', date '2026-01-01', $3 from people.person
        where organisation_id = $1 and kind = 'adult' and sort_name like 'person %' on conflict do nothing`,
    [charity, systems.system, amira.id],
  )
}

/** Sessions and known browsers of one account, and tries that failed. */
async function fillAccounts({ app, people: { charity, amira } }: Ground, rows: number): Promise<void> {
  const boss = app.database.asBoss
  await boss(
    `insert into identity.session (id, token_sha256, account_id, organisation_id, device, created_at, last_seen_at)
       select gen_random_uuid(), md5(random()::text), $1, $2, 'Firefox', $4::timestamptz, $4::timestamptz from generate_series(1, $3::int)`,
    [amira.account, charity, rows, app.now()],
  )
  await boss(
    `insert into identity.known_device (account_id, token_sha256, device, first_seen_at, last_seen_at)
       select $1, md5(random()::text), 'Firefox', $3::timestamptz, $3::timestamptz from generate_series(1, $2::int)`,
    [amira.account, rows, app.now()],
  )
}

/** Some to be handed over, as the room itself writes them: their addresses are sealed. */
async function fillLetters({ app, people: { ben } }: Ground, rows: number): Promise<void> {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await house.inOrganisation(ben.actor, async (work) => {
    const letter = { kind: 'appointed', address: ben.email, person: ben.id, language: 'en' } as const
    for (let n = 0; n < rows; n += 1) await writeLetter(work, letter)
    work.record('letter.written')
  })
}
