/** Runs what can be checked in under two minutes, two things at a time, and shows only what is wrong. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { home } from './generated.ts'

interface Step {
  name: string
  program: string
  given: readonly string[]
}

interface Outcome {
  step: Step
  ok: boolean
  said: string
  seconds: number
}

const installed = (name: string) => join(home, 'node_modules/.bin', name)
const tool = (name: string, ...given: string[]): Step => ({
  name: `${name} fresh`,
  program: process.execPath,
  given: [`tools/${name}.ts`, '--check', ...given],
})

/** The longest first, so that neither lane waits for the other at the end. */
const steps: readonly Step[] = [
  {
    name: 'house and rules tests',
    program: installed('vitest'),
    given: ['run', '--reporter=dot', 'tests/house', 'tools/', 'rules', 'permissions'],
  },
  { name: 'types', program: installed('tsc'), given: ['--noEmit'] },
  { name: 'format and lint', program: installed('biome'), given: ['check', '--diagnostic-level=warn'] },
  { name: 'unused code', program: installed('knip'), given: ['--no-progress', '--no-config-hints'] },
  tool('dump-schema'),
  tool('rooms'),
  tool('draw-states'),
  tool('learn-kinds'),
  tool('learn-topics'),
  tool('score-reading'),
]

function run(step: Step): Promise<Outcome> {
  const began = performance.now()
  return new Promise((done) => {
    const child = spawn(step.program, step.given, { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.once('error', (error) => done({ step, ok: false, said: error.message, seconds: 0 }))
    child.once('close', (code) => done({ step, ok: code === 0, said, seconds: (performance.now() - began) / 1_000 }))
  })
}

function show({ step, ok, said, seconds }: Outcome): void {
  console.log(`${ok ? 'ok    ' : 'NOT OK'} ${step.name} (${seconds.toFixed(1)} s)`)
  const warnings = said.split('\n').filter((line) => line.startsWith('warning: '))
  if (!ok) console.log(said.trimEnd())
  else for (const warning of warnings) console.log(`       ${warning}`)
}

const waiting = [...steps]
const outcomes: Outcome[] = []
async function lane(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const outcome = await run(step)
    outcomes.push(outcome)
    show(outcome)
  }
}

await Promise.all([lane(), lane()])
const wrong = outcomes.filter(({ ok }) => !ok)
console.log(
  wrong.length === 0 ? 'Everything is in order.' : `Not in order: ${wrong.map(({ step }) => step.name).join(', ')}.`,
)
process.exitCode = wrong.length === 0 ? 0 : 1
