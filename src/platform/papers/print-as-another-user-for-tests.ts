/** Prints as Kept does: takes what printing needs from a closed folder as root, drops its privileges, and prints afterwards. */
import { createHash } from 'node:crypto'
import { everything } from './papers-for-tests.ts'
import { openPress } from './press.ts'
import { readPressParts } from './press-parts.ts'
import { makePrintable } from './printable.ts'
import { tidyPaper } from './tidy-paper.ts'

const [folder = '', user = '0'] = process.argv.slice(2)
const parts = readPressParts(folder)
const press = openPress(parts)
if (Number(user) > 0) {
  process.setgroups?.([])
  process.setgid?.(Number(user))
  process.setuid?.(Number(user))
}
const { input, told } = makePrintable(tidyPaper(everything), parts.fonts, [])
const seconds = Date.parse(`${everything.madeOn}T12:00:00Z`) / 1000
const printing = await press.print({ paper: input, seconds, told })
const answer = 'printed' in printing ? createHash('sha256').update(printing.printed).digest('hex') : printing
process.stdout.write(JSON.stringify(answer))
