/** `node tools/year.ts`: lives through the simulated year of a small charity and writes docs/year.md; `--check` says whether it is stale. */
import { spawnSync } from 'node:child_process'
import { home } from './generated.ts'

const isCheck = process.argv.includes('--check')
const vitest = `${home}node_modules/vitest/vitest.mjs`
const { status } = spawnSync(process.execPath, [vitest, 'run', 'tests/years'], {
  cwd: home,
  stdio: 'inherit',
  env: { ...process.env, ...(isCheck ? {} : { KEPT_YEAR: 'write' }) },
})
process.exitCode = status ?? 1
