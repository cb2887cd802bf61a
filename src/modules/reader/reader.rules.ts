/** Reads a policy: its statements with their kinds and topics, the facts it gives, and what is worth changing in it. */
import type { SourceDocument } from '#platform/documents/source-document.ts'
import { parametersOf } from './facts/facts.parameters.rules.ts'
import { factsOf } from './facts/facts.rules.ts'
import { findingsOf } from './findings/findings.rules.ts'
import { judgeAlone, judgeUnits } from './kinds/kinds.rules.ts'
import { topicNames } from './reader.names.words.ts'
import type { Judgement, Nation, Reading, Statement, StatementKind, Topic, TopicMatch, Unit } from './reader.words.ts'
import type { About } from './topics/topics.rules.ts'
import { chooseTopics, matchTopics, topicConfidence } from './topics/topics.rules.ts'
import { unitsOf } from './units/units.rules.ts'

/** `nation`: where the organisation is known to work, so that law of another nation can be told; otherwise as the text says. */
export function readDocument(document: SourceDocument, today: string, nation?: Nation | null): Reading {
  const units = unitsOf(document)
  const judgements = judgeUnits(units)
  const statements = statementsOf(units, judgements)
  const facts = { ...factsOf({ units, judgements, today }), parameters: parametersOf(statements) }
  return { ...facts, statements, findings: findingsOf({ statements, facts, today, nation: nation ?? null }) }
}

export type Label = Pick<Statement, 'kind' | 'polarity' | 'topics' | 'confidence'>

/** Of a statement that comes without its policy; `heading` may also be the line that leads into its list. */
export function labelStatement(text: string, heading?: string): Label {
  const judgement = judgeAlone(text, heading)
  const { kind, polarity } = judgement
  const isLead = heading !== undefined && /:\s*$/.test(heading)
  const about = isLead
    ? { text, lead: heading }
    : { text, section: heading, headings: heading === undefined ? [] : [heading] }
  return { kind, polarity, ...subjectOf(judgement, about) }
}

function statementsOf(units: readonly Unit[], judgements: readonly Judgement[]): Statement[] {
  const statements: Statement[] = []
  for (const [at, unit] of units.entries()) {
    const judgement = judgements[at]
    if (judgement && unit.place !== 'furniture')
      statements.push(statementOf(unit, judgement, { id: `s${statements.length + 1}`, before: before(units, at) }))
  }
  return statements
}

/** What a sentence goes on from, in the same paragraph. */
const before = (units: readonly Unit[], at: number) => (units[at]?.goesOn ? units[at - 1]?.text : undefined)

/** A line of a whole sentence that leads into its list stands for a heading; “Staff must not:” does not. */
const wholeLead = 5

function sectionOf(lead: string | undefined, headings: readonly string[]): string {
  const heading = headings.at(-1)
  if (lead === undefined || heading === undefined) return lead ?? heading ?? ''
  return lead.split(' ').length >= wholeLead ? lead : heading
}

function statementOf(
  unit: Unit,
  judgement: Judgement,
  { id, before: last }: { id: string; before: string | undefined },
): Statement {
  const { text, spans, headings, lead, column } = unit
  const section = sectionOf(lead, headings)
  const { kind, polarity, carried } = judgement
  const subject = subjectOf(judgement, { text, section: headings.at(-1), lead, headings, column, before: last })
  return { id, text, section, kind, polarity, ...subject, source: spans, level: levelOf(unit, kind), carried }
}

/** The title stands above every heading; a lead stands below them all. */
function levelOf({ place, level }: Unit, kind: StatementKind): number {
  if (kind !== 'heading' || place === 'lead') return 0
  return Math.min(6, Math.max(1, level))
}

/** Only a commitment is about something that can be kept. */
function subjectOf(judgement: Judgement, about: About): Pick<Statement, 'topics' | 'confidence' | 'because'> {
  const { kind, confidence, because } = judgement
  if (kind !== 'commitment') return { topics: [], confidence, because }
  const matches = matchTopics(about)
  const topics = chooseTopics(matches)
  return {
    topics,
    confidence: bothSure(confidence, topicConfidence(matches)),
    because: withTopic(because, topics, matches),
  }
}

/** Never surer than of the kind; a topic in doubt takes away half of what it lacks. */
function bothSure(kind: number, topic: number): number {
  return Math.round(Math.min(kind, (kind + topic) / 2) * 100) / 100
}

function withTopic(because: string, [first]: readonly Topic[], matches: readonly TopicMatch[]): string {
  const words = matches.find(({ topic }) => topic === first)?.words.slice(0, 3) ?? []
  if (first === undefined || words.length === 0) return because
  const quoted = words.map((word) => `“${word}”`).join(', ')
  return `${because.replace(/\.$/, '')}, and ${quoted} ${words.length === 1 ? 'points' : 'point'} to “${topicNames[first]}”.`
}
