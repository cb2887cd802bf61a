/** The rooms to come, as the simulated year opens them: each a manifest with promises, lists, reminders and one plain form. */
import { Heading, Paragraph } from '#design/heading/heading.tsx'
import type { Permission, Route } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { Kind, KindName } from './small-charity-things.ts'
import {
  dueOnDay,
  kindNames,
  kinds,
  listThings,
  promisesOf,
  settleThings,
  standInLists,
} from './small-charity-things.ts'
import type { TestDatabase } from './test-database.ts'

const roomNames = ['agreements', 'images', 'training', 'technology', 'channels', 'equipment', 'protection', 'concerns']

const kindsOf = (room: string) =>
  kindNames.flatMap((name): [KindName, Kind][] =>
    kinds[name].promise.startsWith(`${room}.`) ? [[name, kinds[name]]] : [],
  )

export const standInRooms: readonly RoomManifest[] = roomNames.map(standIn)

function standIn(room: string): RoomManifest {
  const permission: Permission = `${room}:keep`
  return {
    name: room,
    permissions: { [permission]: ['coordinator', 'lead'] },
    promises: promisesOf(room),
    lists: Object.entries(standInLists).flatMap(([promise, [name, id, says]]) =>
      promise.startsWith(`${room}.`) ? [{ name, id, says, href: `/${room}` as const }] : [],
    ),
    routes: defineRoutes(kindsOf(room).flatMap(([name, kind]) => routesOf(room, permission, name, kind))),
    reminders: async (work, { roles }) => {
      const today = dayOf(work.now)
      const found: Reminder[] = []
      for (const [name, kind] of kindsOf(room)) {
        if (kind.with || !roles.includes(kind.for)) continue
        const due = dueOnDay(await listThings(work, name), kind, today)
        if (due.length > 0) found.push(reminderOf(room, name, kind, due[0]?.due_on ?? today, due.length))
      }
      return found
    },
  }
}

function reminderOf(room: string, name: KindName, kind: Kind, dueOn: string, count: number): Reminder {
  return {
    cause: `${room} ${name}`,
    kind: 'due',
    title: count === 1 ? kind.title : `${kind.title}: ${count}`,
    why: kind.why,
    step: { href: `/${room}/${name}`, text: 'See what it is' },
    dueOn,
    ...(kind.cannotWait ? { cannotWait: true as const } : {}),
  }
}

function routesOf(room: string, may: Permission, name: KindName, kind: Kind): Route[] {
  const path = `/${room}/${name}` as const
  return [
    {
      method: 'GET',
      path,
      may,
      record: 'nothing',
      handle: async ({ house, actor }) => {
        const due = await house.inOrganisation(actor, async (work) =>
          dueOnDay(await listThings(work, name), kind, dayOf(work.now)),
        )
        return page(
          kind.title,
          <>
            <Heading level={1}>{kind.title}</Heading>
            <Paragraph>{kind.why}</Paragraph>
            <p id="due">{due.length}</p>
          </>,
        )
      },
    },
    {
      method: 'POST',
      path,
      may,
      record: 'thing.settled',
      handle: async ({ house, actor, once }) => {
        await house.once(actor, 'thing.settled', once, async (work) => {
          if ((await settleThings(work, name)) > 0) work.record('thing.settled', {})
        })
        return seeOther('/this-week')
      },
    },
  ]
}

/** The one table that stands in for theirs. */
export async function openStandIns({ asBoss, place }: TestDatabase): Promise<void> {
  const { organisation, maintenance, owner } = place.names
  const statements = [
    'create schema stand_in',
    `grant usage on schema stand_in to ${organisation}, ${maintenance}`,
    `create table stand_in.thing (organisation_id uuid not null, id uuid not null, kind text not null, name text not null,
      due_on date, asks integer not null, state text not null, primary key (organisation_id, id))`,
    `alter table stand_in.thing owner to ${owner}`,
    `call house.keep_apart('stand_in.thing', 'select, insert, update')`,
  ]
  for (const statement of statements) await asBoss(statement)
}
