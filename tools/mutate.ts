/** `npm run mutate`: changes identity and the people's permissions line by line, and counts the changes that no test notices. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from './generated.ts'
import { keepSection, machineFacts } from './measurements.ts'
import { mutationMarkdown, scoresOf } from './mutation-scores.ts'

const stryker = join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const { status } = spawnSync(process.execPath, [stryker, 'run', ...process.argv.slice(2)], {
  cwd: home,
  stdio: 'inherit',
})
if (status === 0) {
  const scores = scoresOf(readFileSync(join(home, 'reports/mutation.json'), 'utf8'))
  keepSection('mutations', mutationMarkdown(scores, machineFacts(new Date())))
}
process.exitCode = status ?? 1
