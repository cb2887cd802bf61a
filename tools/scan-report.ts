/** Reads what two scanners say, and writes it down for docs/security/scan.md. */

export interface Finding {
  level: 'high' | 'low'
  what: string
  where: string
}

export interface Scanned {
  tool: 'wapiti' | 'sqlmap'
  what: string
  /** Pages reached, or tests made. */
  tried: number
  findings: readonly Finding[]
}

interface WapitiEntry {
  info?: string
  path?: string
  level?: number
}

/** From wapiti's own report; what it calls additional is no finding. Throws where that is no report. */
export function wapitiFindings(report: string): Finding[] {
  const { vulnerabilities, anomalies } = JSON.parse(report) as Record<string, Record<string, WapitiEntry[]>>
  if (!vulnerabilities || !anomalies) throw new Error('That is not a report of wapiti.')
  const listed = [...Object.entries(vulnerabilities), ...Object.entries(anomalies)]
  return listed.flatMap(([kind, entries]) =>
    entries.map(({ info, path, level }) => ({
      level: (level ?? 1) > 1 ? ('high' as const) : ('low' as const),
      what: `${kind}: ${(info ?? '').slice(0, 160)}`,
      where: path ?? '',
    })),
  )
}

/** What sqlmap says it got through; nothing where it says that nothing was injectable. Throws where it says neither. */
export function injectionsIn(said: string): string[] {
  const found = said
    .split('\n')
    .filter((line) => /is vulnerable|appears to be '.*' injectable|Parameter: .* \(/.test(line))
  if (found.length > 0) return found.map((line) => line.trim().slice(0, 200))
  if (/do not appear to be injectable|does not seem to be injectable/.test(said)) return []
  throw new Error(`sqlmap did not come to an end:\n${said.slice(-2_000)}`)
}

export function scanReport(scanned: readonly Scanned[], on: string, versions: readonly string[]): string {
  const rows = scanned.map(({ tool, what, tried, findings }) => `| ${tool} | ${what} | ${tried} | ${findings.length} |`)
  const found = scanned.flatMap(({ findings }) => findings)
  const told = found.map(({ level, what, where }) => `- ${level}: ${what} at \`${where}\``)
  return `# Scanned from outside

Made by \`npm run scan\` on ${on}, with ${versions.join(' and ')}; not to be edited.

A built Kept with an organisation of 200 people ran on this machine's loopback. wapiti crawled and attacked it, first as a stranger and then with a coordinator's session; sqlmap tried each place where something typed becomes part of a question to the database. Both sent the headers that a browser on the same page sends, since requests of other sites are refused before anything else and the scan would have ended there. Bounded: minutes, not days; a scan that finds nothing proves little, and the tests named in the threats beside this page prove more.

| Scanner | What | Pages or tests | Findings |
| --- | --- | --- | --- |
${rows.join('\n')}

${found.length === 0 ? 'Nothing was found.' : told.join('\n')}
`
}
