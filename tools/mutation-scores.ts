/** Reads a report of changed lines, and says how many of the changes a test noticed. */

export interface MutationScore {
  file: string
  noticed: number
  unnoticed: number
}

interface StrykerReport {
  files: Readonly<Record<string, { mutants: readonly { status: string }[] }>>
}

const noticed = new Set(['Killed', 'Timeout'])
/** A line that no test runs is one that nobody would miss: it counts as unnoticed. */
const unnoticed = new Set(['Survived', 'NoCoverage'])

/** Files in order of their names; those without a change are left out. */
export function scoresOf(report: string): MutationScore[] {
  const { files } = JSON.parse(report) as StrykerReport
  const count = (mutants: readonly { status: string }[], those: ReadonlySet<string>) =>
    mutants.filter(({ status }) => those.has(status)).length
  return Object.entries(files)
    .map(([file, { mutants }]) => ({ file, noticed: count(mutants, noticed), unnoticed: count(mutants, unnoticed) }))
    .filter((score) => score.noticed + score.unnoticed > 0)
    .sort((one, other) => (one.file < other.file ? -1 : 1))
}

/** Of a hundred changes, so many were noticed. */
export function scoreOfAll(scores: readonly MutationScore[]): number {
  const sum = (of: (score: MutationScore) => number) => scores.reduce((total, score) => total + of(score), 0)
  const [kept, lost] = [sum((score) => score.noticed), sum((score) => score.unnoticed)]
  return (kept / (kept + lost)) * 100
}

export function mutationMarkdown(scores: readonly MutationScore[], machine: string): string {
  const total = scores.reduce((sum, { noticed, unnoticed }) => sum + noticed + unnoticed, 0)
  const rows = scores.map(
    (score) =>
      `| \`${score.file}\` | ${score.noticed + score.unnoticed} | ${score.unnoticed} | ${scoreOfAll([score]).toFixed(0)} % |`,
  )
  return `## Changed lines that a test notices

\`npm run mutate\`: each line of \`platform/identity\` and of the people's permissions is changed in turn, and the tests beside them are run. Of ${total} changes **${scoreOfAll(scores).toFixed(1)} %** were noticed; asked are 85 %. A line that no test runs counts as unnoticed.

| file | changes | unnoticed | noticed |
|---|---|---|---|
${rows.join('\n')}

${machine}`
}
