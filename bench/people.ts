/** What it costs to find somebody by part of a name among a hundred thousand, and to show a page of them. */
import { listPeople } from '#modules/people/people.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Ask } from '../tools/read-catalogue.ts'
import { onPromisesGround } from './promises-ground.ts'
import type { Figure, Report } from './report.ts'
import { median, percentile, spread } from './statistics.ts'

const people = 100_000
const rounds = 60
/** Of the whole issue: found within so many milliseconds. */
const mostMs = 50

/** What people type: a rare name, a common beginning, a middle, two words, one that nobody has, and two letters. */
const searches = {
  'a whole name': 'tegan castle1777',
  'the beginning of a family name': 'castle12',
  'the middle of a name': 'stle31',
  'two beginnings': 'te ca',
  'a name nobody has': 'xyzzy',
  'two letters that thousands have': 'gw',
} as const

export function measurePeople(): Promise<Report> {
  return onPromisesGround(async ({ entrances, boss }) => {
    const organisation = await loadPeople(boss)
    await loadPeople(boss)
    await boss('analyze people.person')
    await boss('analyze people.name_part')
    const figures: Figure[] = []
    for (const [what, named] of Object.entries(searches)) {
      const took = await timeListing(entrances, organisation, { named })
      figures.push({
        what: `Finding by ${what}`,
        value: percentile(took, 95),
        unit: 'ms',
        limit: { atMost: mostMs },
        beside: `95 of 100; median ${median(took).toFixed(1)}, ${spread(took, 1)}`,
      })
    }
    const page = await timeListing(entrances, organisation, {})
    figures.push({
      what: 'The first page of the list',
      value: percentile(page, 95),
      unit: 'ms',
      limit: { atMost: mostMs },
      beside: `95 of 100; median ${median(page).toFixed(1)}, ${spread(page, 1)}`,
    })
    return { name: 'people', title: 'Finding people', how, figures }
  })
}

const how = `In an organisation of ${people.toLocaleString('en-GB')} adults, beside another of as many, the list of people is asked for by part of a name, ${rounds} times each, under row security as a signed-in person has it: from the opening of the transaction until the fifty people are there.`

async function timeListing(entrances: Entrances, organisation: OrganisationId, wanted: { named?: string }) {
  const house = entrances.at({ requestId: 'bench' }, new Date())
  const took: number[] = []
  for (let round = 0; round < rounds + 5; round += 1) {
    const began = performance.now()
    await house.inOrganisation(keptItself(organisation), (work) => listPeople(work, wanted))
    if (round >= 5) took.push(performance.now() - began)
  }
  return took
}

/** Names of two or three words, with what they are found by, as the store would have written it. */
async function loadPeople(boss: Ask): Promise<OrganisationId> {
  const organisation = newId<'Organisation'>()
  await boss(
    `insert into identity.organisation (organisation_id, name, nation, created_at) values ($1, 'Bench', 'wales', now())`,
    [organisation],
  )
  await boss(
    `insert into people.person (organisation_id, id, kind, name, sort_name, added_at)
       select $1, gen_random_uuid(), 'adult', one.name, lower(one.name), now() from (
         select (array['Tegan','Gwenllian','Amira','Carys','Dilwyn','Eirlys','Ffion','Gwyn','Huw','Iolo','Seren','Nia'])[1 + n % 12]
           || ' Castle' || n % 4001 || case when n % 3 = 0 then ' Rhys' || n % 97 else '' end as name
           from generate_series(1, $2::int) n) one`,
    [organisation, people],
  )
  await boss(
    `insert into people.name_part (organisation_id, part, person_id)
       select distinct p.organisation_id, substr(w.word, at), p.id from people.person p
         cross join lateral regexp_split_to_table(lower(p.name), '[^[:alnum:]]+') as w(word)
         cross join lateral generate_series(1, greatest(1, length(w.word) - 2)) as at
        where p.organisation_id = $1`,
    [organisation],
  )
  return organisation
}
