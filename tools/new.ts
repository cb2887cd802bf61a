/** Writes the first files of a new room, act, migration or decision, each with a sentence to complete and a test that fails until it is. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Beginning, Place } from './beginnings.ts'
import { beginAct, beginDecision, beginMigration, beginRoom } from './beginnings.ts'
import { home } from './generated.ts'

const usage = `npm run new room NAME                 a room, such as: concerns
npm run new act ROOM/VERB-NOUN        an act of a room: concerns/raise-concern
npm run new migration ROOM WHAT       a migration: concerns create-concern
npm run new decision WHAT             a decision: keep-words-with-answers`

const place: Place = {
  has: (path) => existsSync(join(home, path)),
  read: (path) => readFileSync(join(home, path), 'utf8'),
  now: new Date(),
}

function begin([what, ...names]: readonly string[]): Beginning | undefined {
  const [first = '', second = ''] = names
  switch (what) {
    case 'room':
      return beginRoom(place, first)
    case 'act':
      return beginAct(place, first)
    case 'migration':
      return beginMigration(place, first, second)
    case 'decision':
      return beginDecision(place, first)
    default:
      return undefined
  }
}

const beginning = begin(process.argv.slice(2))
if (!beginning) {
  console.error(usage)
  process.exitCode = 2
} else if ('refused' in beginning) {
  console.error(beginning.refused)
  process.exitCode = 1
} else {
  for (const [path, text] of Object.entries(beginning.files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), text)
    console.log(`Wrote ${path}`)
  }
  console.log(beginning.next)
}
