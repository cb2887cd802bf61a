/** What a new room, act, migration or decision begins with: files by path, or why it cannot begin. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { actFiles, camel, decisionText, roomFiles } from './beginning-texts.ts'
import { home } from './generated.ts'

export type Beginning = { files: Readonly<Record<string, string>>; next: string } | { refused: string }

/** What is there already. */
export interface Place {
  has(path: string): boolean
  read(path: string): string
  now: Date
}

const ROOM = /^[a-z][a-z]+$/
const KEBAB = /^[a-z]+(-[a-z0-9]+)*$/
const ACT = /^[a-z]+(-[a-z0-9]+)+$/

export function beginRoom(place: Place, name: string): Beginning {
  if (!ROOM.test(name)) return { refused: `"${name}" cannot be a room: its name is one plain word, such as concerns.` }
  if (place.has(`src/modules/${name}/index.ts`)) return { refused: `There is a room ${name} already.` }
  const order = place.read('src/app/room-order.ts')
  const isPlaced = new RegExp(`^  ${name}: `, 'm').test(order)
  return {
    files: {
      ...roomFiles(name),
      'src/app/rooms.ts': withRoom(place.read('src/app/rooms.ts'), name),
      ...(isPlaced ? {} : { 'src/app/room-order.ts': order.replace(/\n}\n$/, `\n  ${name}: [],\n}\n`) }),
    },
    next: 'Complete the sentences marked “…”, then begin its first act: npm run new act ROOM/VERB-NOUN',
  }
}

function withRoom(text: string, name: string): string {
  const imported = `import { ${name}Room } from '#modules/${name}/index.ts'\n`
  return text
    .replace(/^(import type \{ RoomManifest \})/m, `${imported}$1`)
    .replace(/(rooms: readonly RoomManifest\[\] = \[[^\]]*?),?\s*\]/, `$1, ${name}Room]`)
}

export function beginAct(place: Place, path: string): Beginning {
  const [room = '', act = '', more] = path.split('/')
  if (!ROOM.test(room) || !ACT.test(act) || more !== undefined)
    return {
      refused: `"${path}" cannot be an act: it is a room and what is done in it, such as concerns/raise-concern.`,
    }
  if (!place.has(`src/modules/${room}/index.ts`))
    return { refused: `There is no room ${room}. Begin it first: npm run new room ${room}` }
  if (place.has(`src/modules/${room}/${act}/${act}.routes.ts`))
    return { refused: `The room ${room} has the act ${act} already.` }
  return {
    files: actFiles(room, act),
    next: `Complete the sentences marked “…”, add ${camel(act)}Routes to ${room}.module.ts, and give its routes a scene in tests/house/scenes.ts.`,
  }
}

export function beginMigration(place: Place, room: string, what: string): Beginning {
  if (!ROOM.test(room) || !KEBAB.test(what))
    return {
      refused: 'A migration is named by the room whose tables it changes and what it does: concerns create-concern.',
    }
  const name = `${place.now.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}-${room}-${what}`
  const list = place.read('migrations/index.ts')
  const variable = uniqueIn(list, camel(what))
  const withImport = list.replace(/\n\nexport const/, `\nimport ${variable} from './${name}.sql?raw'\n\nexport const`)
  return {
    files: {
      [`migrations/${name}.sql`]: `-- Why: …\n-- It takes these locks: …\n\ndo $$ begin raise exception 'This migration is not written yet.'; end $$;\n`,
      'migrations/index.ts': withImport.replace(/\n\]\n$/, `\n  { name: '${name}', sql: ${variable} },\n]\n`),
    },
    next: 'Write it, then: node tools/dump-schema.ts, and declare its grants in tests/house/declared-grants.ts.',
  }
}

export function beginDecision(place: Place, what: string, taken = decisionsThere()): Beginning {
  if (!KEBAB.test(what)) return { refused: 'A decision is named by what was decided: keep-words-with-answers.' }
  const number = String(Math.max(0, ...taken) + 1).padStart(4, '0')
  return {
    files: { [`docs/decisions/${number}-${what}.md`]: decisionText(number, what, place.now) },
    next: 'Say what forced a decision, what was decided, and what follows from it, on one page.',
  }
}

function decisionsThere(): number[] {
  return readdirSync(join(home, 'docs/decisions'))
    .flatMap((name) => /^(\d{4})-/.exec(name)?.[1] ?? [])
    .map(Number)
}

/** Two migrations may do the same thing in two rooms. */
function uniqueIn(text: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? name : `${name}${number}`
    if (!new RegExp(`\\bimport ${wanted} from`).test(text)) return wanted
  }
}
