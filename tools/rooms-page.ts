/** Writes the rooms of the house as a page that people can read. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'

export interface TableThere {
  kind: string
  schema: string
  name: string
  comment: string
}

interface House {
  rooms: readonly RoomManifest[]
  roomOrder: Readonly<Record<string, readonly string[]>>
  doorOf: (room: string) => string[]
  tables: readonly TableThere[]
}

export function roomsPage(house: House): string {
  const { rooms, tables } = house
  const names = rooms.map(({ name }) => name)
  const parts = [
    '# The rooms\n\nMade by `npm run rooms` from the manifests; not to be edited. What a room is for stands in its own README.\n',
    arrows(house),
    ...rooms.map((room) => roomPart(room, house)),
    `## Platform\n\nTables that belong to no room.\n\n${tableOfTables(tables.filter(({ schema }) => !names.includes(schema)))}`,
  ]
  return parts.join('\n')
}

/** Only rooms that are there: the order also places rooms to come. */
function arrows({ rooms, roomOrder }: House): string {
  const names = rooms.map(({ name }) => name)
  const lines = names.flatMap((name) =>
    (roomOrder[name] ?? []).filter((to) => names.includes(to)).map((to) => `  ${name} --> ${to}`),
  )
  return [
    '## Who may knock where\n',
    '```mermaid',
    'flowchart LR',
    ...names.map((name) => `  ${name}`),
    ...lines,
    '```\n',
  ].join('\n')
}

function roomPart(room: RoomManifest, { doorOf, tables }: House): string {
  const own = tables.filter(({ schema }) => schema === room.name)
  const duties = (room.duties ?? []).map(({ on, name }) => `| \`${on}\` | ${name} |`)
  return [
    `## ${room.name}\n\n[What it is for](../src/modules/${room.name}/README.md)\n`,
    `Door: ${doorOf(room.name)
      .map((name) => `\`${name}\``)
      .join(', ')}\n`,
    table(
      ['Route', 'Who may', 'Record'],
      room.routes.map(({ method, path, may, record }) => [`\`${method} ${path}\``, may, record]),
    ),
    permissionsOf(room),
    duties.length > 0 ? `${['| When it hears | It does |', '| --- | --- |', ...duties].join('\n')}\n` : '',
    own.length > 0 ? tableOfTables(own) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

function permissionsOf({ permissions }: RoomManifest): string {
  const given = Object.entries(permissions)
  if (given.length === 0) return ''
  return table(
    ['Permission', 'Roles'],
    given.map(([permission, roles]) => [permission, roles.join(', ')]),
  )
}

function tableOfTables(tables: readonly TableThere[]): string {
  const sorted = tables.toSorted((one, other) =>
    `${one.schema}.${one.name}`.localeCompare(`${other.schema}.${other.name}`, 'en'),
  )
  return table(
    ['Table', 'What it holds'],
    sorted.map(({ kind, schema, name, comment }) => [
      `\`${schema}.${name}\`${kind === 'view' ? ' (view)' : ''}`,
      comment,
    ]),
  )
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return `${[line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
