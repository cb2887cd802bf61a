/** `node tools/score-reading.ts`: reads the labelled policies, counts what was read right, and keeps the figures in docs/reading.md. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '#modules/reader/index.ts'
import type { FactsScore } from '#tests/policies/facts-score.ts'
import { scoreFacts } from '#tests/policies/facts-score.ts'
import { besideReading, headingsOf, labelledOneByOne, labelsOf, readBytes } from '#tests/policies/read-for-score.ts'
import type { PolicyFile } from '#tests/policies/read-policy-file.ts'
import { readPolicies } from '#tests/policies/read-policy-file.ts'
import type { Beside } from '#tests/policies/reading-score.ts'
import { areRealPoliciesHere, readRealPolicies } from '#tests/policies/real-policies.ts'
import { asMessyDocx } from '#tests/policies/render/as-docx.ts'
import { asText } from '#tests/policies/render/as-text.ts'
import { home, keepGenerated } from './generated.ts'
import { confusionTable, factsLine, findingsLine, mistakesList, scoreTable } from './reading-page.ts'

const page = 'docs/reading.md'

interface Outcome {
  readonly name: string
  readonly oneByOne: Beside[]
  readonly fromText: Beside[]
  readonly fromWord: Beside[]
  readonly reading: Reading
  readonly facts: FactsScore
}

async function outcomeOf(policy: PolicyFile): Promise<Outcome> {
  const labels = labelsOf(policy)
  const reading = await readBytes(new TextEncoder().encode(asText(policy)), `${policy.name}.txt`)
  return {
    name: policy.name,
    oneByOne: labelledOneByOne(labels, headingsOf(policy)),
    fromText: besideReading(labels, reading),
    fromWord: besideReading(labels, await readBytes(await asMessyDocx(policy), `${policy.name}.docx`)),
    reading,
    facts: scoreFacts(policy.facts, reading),
  }
}

async function figuresOf(policies: readonly PolicyFile[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const policy of policies) outcomes.push(await outcomeOf(policy))
  return outcomes
}

function tableOf(outcomes: readonly Outcome[]): string {
  return [
    scoreTable([
      ['statement by statement, as labelled', outcomes.map(({ oneByOne }) => oneByOne)],
      ['from plain text, as it was typed', outcomes.map(({ fromText }) => fromText)],
      ['from a messy Word file', outcomes.map(({ fromWord }) => fromWord)],
    ]),
    factsLine(outcomes.map(({ facts }) => facts)),
    findingsLine(outcomes.map(({ reading }) => reading)),
  ].join('\n\n')
}

async function realFigures(): Promise<string> {
  const policies = readRealPolicies()
  const fromFiles: Beside[][] = []
  const readings: Reading[] = []
  for (const { file, labels } of policies) {
    const reading = await readBytes(file, 'policy.txt')
    readings.push(reading)
    fromFiles.push(besideReading(labels, reading))
  }
  return [
    scoreTable([
      [
        'statement by statement, as labelled',
        policies.map(({ labels, headings }) => labelledOneByOne(labels, headings)),
      ],
      ['from the files', fromFiles],
    ]),
    findingsLine(readings),
  ].join('\n\n')
}

/** Where the real policies are not at hand their figures stay as they were. */
async function realSection(): Promise<string> {
  const [begin, end] = ['<!-- real: begin -->', '<!-- real: end -->']
  if (areRealPoliciesHere) return `${begin}\n${await realFigures()}\n${end}`
  const before = existsSync(join(home, page)) ? readFileSync(join(home, page), 'utf8') : ''
  const kept = before.slice(before.indexOf(begin), before.indexOf(end) + end.length)
  return kept || `${begin}\nNot at hand.\n${end}`
}

const development = await figuresOf(readPolicies('development'))
const heldBack = await figuresOf(readPolicies('held-back'))

const text = `# How well policies are read

Written by \`node tools/score-reading.ts\`; nothing here is typed by hand. A commitment counts as found where a statement that
shares most of its words was read as a commitment; a unit read as two statements costs one that is false, two read as one cost one that
is missed. Polarity and topic are counted of the commitments found; a topic is right where the first one read is among those labelled.

## The development set

${development.length} policies in \`tests/policies/development\`, looked at while the reader was written; some of its weights were learned from them, so these figures flatter it.

${tableOf(development)}

### Each policy, from plain text

${scoreTable(development.map(({ name, fromText }) => [name, [fromText]]))}

### Topics taken for others

${confusionTable(development.flatMap(({ fromText }) => fromText))}

### The worst mistakes

${mistakesList(development)}

### Facts read wrongly

${development.flatMap(({ name, facts }) => facts.wrong.map((one) => `- ${name}: ${one}`)).join('\n') || 'None.'}

## The part held back

${heldBack.length} policies in \`tests/policies/held-back\`, scored and never looked at while the reader was written: totals only.

${tableOf(heldBack)}

## The five real policies

Published by five organisations, and not in this repository: totals only.

${await realSection()}
`

keepGenerated(page, text, 'node tools/score-reading.ts')
if (!process.argv.includes('--check')) console.log(text.replace(/### Each policy[\s\S]*?(?=## The part held back)/, ''))
