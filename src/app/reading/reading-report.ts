/** Says in plain words, for a terminal of 80 columns, what was read in a policy. */
import type { Contact, Finding, Reading, ReadPolicy, ReviewFacts, Severity, Statement } from '#modules/reader/index.ts'
import { severities, severityNames, topicNames } from '#modules/reader/index.ts'
import type { DocumentNote } from '#platform/documents/source-document.ts'
import { dayInWords, isDay } from '#platform/text/dates.ts'

const width = 80
/** Below this a person is asked to check a statement first. */
const sureFrom = 0.6

export function reportOf({ document, reading }: ReadPolicy): string[] {
  const commitments = reading.statements.filter(({ kind }) => kind === 'commitment')
  return [
    reading.organisation ?? 'A policy that does not name its organisation',
    '',
    ...factLines(reading),
    ...document.notes.flatMap((note) => wrapped(noteSentences[note], '  Note: ', '        ')),
    '',
    ...commitmentLines(commitments),
    ...findingLines(reading),
    summaryOf(reading, commitments),
  ]
}

export function notAPolicy({ statements }: Reading): boolean {
  return !statements.some(({ kind }) => kind === 'commitment')
}

export const notAPolicySentence = 'This does not look like a policy: 0 commitments found.'

function factLines(reading: Reading): string[] {
  const { nation, coordinators, contacts, review, parameters } = reading
  const facts: (readonly [string, string])[] = [
    ['Nation', nation === null ? 'not said' : nationNames[nation]],
    [
      'Coordinators',
      coordinators.map(({ role, name }) => (name ? `${name} (${role})` : role)).join('; ') || 'none named',
    ],
    ['Contacts', contacts.map(contactWords).join('; ') || 'none given'],
    ['Reviewed', reviewWords(review)],
    ['Signed', signedWords(reading)],
    ['Numbers', [...new Set(parameters.map(({ value }) => value))].join('; ') || 'none named'],
  ]
  return facts.flatMap(([name, words]) => wrapped(words, `  ${name.padEnd(14)}`, ' '.repeat(16)))
}

const nationNames = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  ireland: 'Ireland',
} as const

const contactWords = ({ kind, value }: Contact) => (kind === 'helpline' ? `${value} (helpline)` : value)

function reviewWords({ lastReviewed, intervalMonths, overdueSince }: ReviewFacts): string {
  const last = lastReviewed ? `last in ${dateWords(lastReviewed)}` : 'no date given'
  const every = intervalMonths === null ? 'no interval promised' : `every ${intervalMonths} months`
  return `${last}; ${every}${overdueSince ? `; overdue since ${dateWords(overdueSince)}` : ''}`
}

/** `2024-05` has no day to name. */
function dateWords(date: string): string {
  if (isDay(date)) return dayInWords(date)
  return dayInWords(`${date.slice(0, 7)}-01`).replace(/^\d+ /, '')
}

function signedWords({ signed, signedBy }: Reading): string {
  if (!signed) return 'no'
  return ['yes', signedBy?.name, signedBy?.role].filter(Boolean).join(', ')
}

function commitmentLines(commitments: readonly Statement[]): string[] {
  const sections = Map.groupBy(commitments, ({ section }) => section)
  return [...sections].flatMap(([section, statements]) => [
    ...wrapped(section || 'Without a heading', '', ''),
    ...statements.flatMap(statementLines),
    '',
  ])
}

function statementLines({ text, polarity, topics, confidence }: Statement): string[] {
  const about = topics.map((topic) => topicNames[topic]).join(', ')
  const doubt = confidence < sureFrom ? ' – please check' : ''
  const indent = ' '.repeat(9)
  return [...wrapped(text, `  ${(polarity ?? '').padEnd(7)}`, indent), ...wrapped(`[${about}]${doubt}`, indent, indent)]
}

function findingLines({ findings, statements }: Reading): string[] {
  if (findings.length === 0) return []
  const place = (severity: Severity) => severities.indexOf(severity)
  const sorted = [...findings].sort((one, other) => place(one.severity) - place(other.severity))
  return ['What to look at', ...sorted.flatMap((finding) => linesOfFinding(finding, statements)), '']
}

function linesOfFinding(finding: Finding, statements: readonly Statement[]): string[] {
  const quoted = statements.find(({ id }) => id === finding.statements[0])?.text ?? finding.quote
  return [
    ...wrapped(finding.because, `  ${severityNames[finding.severity]}: `, '    '),
    ...(quoted ? wrapped(`“${quoted}”`, '    ', '    ') : []),
    ...wrapped(`What to do: ${finding.todo}`, '    ', '    '),
    ...wrapped(`Source: ${finding.source}`, '    ', '    '),
  ]
}

function summaryOf(reading: Reading, commitments: readonly Statement[]): string {
  if (notAPolicy(reading)) return notAPolicySentence
  const doubtful = commitments.filter(({ confidence }) => confidence < sureFrom).length
  const check = doubtful > 0 ? `, ${doubtful} of them to check` : ''
  const statements = reading.statements.filter(({ kind }) => kind !== 'heading').length
  return `Statements: ${statements}; commitments: ${commitments.length}${check}; findings: ${reading.findings.length}.`
}

/** A word longer than a line stands on one of its own. */
function wrapped(text: string, first: string, others: string): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = others
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line.trimEnd()]
}

const noteSentences: Readonly<Record<DocumentNote, string>> = {
  'tracked-changes-taken': 'tracked insertions were read as if they were accepted.',
  'tracked-deletions-left-out': 'what tracked changes delete was left out.',
  'comments-left-out': 'comments were left out.',
  'footnotes-taken': 'footnotes were read as part of the text.',
  'text-boxes-taken': 'text boxes were read as part of the text.',
  'page-headers-left-out': 'what repeats at the top and bottom of pages was left out.',
  'pictures-left-out': 'pictures were left out; words in them were not read.',
  'linked-files-left-out': 'files that the document links to were not opened.',
  'hidden-text-left-out': 'hidden text was left out.',
  'form-fields-taken': 'what stands in form fields was read.',
  'front-matter-left-out': 'the settings at the top of the file were left out.',
  'menus-left-out': 'menus and notices around the text were left out.',
  'contents-list-left-out': 'the list of contents was left out.',
  'scripts-left-out': 'scripts in the page were left out and not run.',
  'encoding-assumed': 'the file does not say how its letters are written; look at accents and dashes.',
  'two-columns': 'pages in two columns were read one column after the other.',
  'pages-without-text': 'some pages hold no text that can be read; perhaps they are pictures.',
  'cut-short': 'the file is very long; its end was not read.',
}
