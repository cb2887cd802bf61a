/** Makes statements and complete facts, so that one thing at a time can be wrong with a policy. */
import type { Facts, Finding, Nation, Polarity, Statement } from '../reader.words.ts'
import { findingsOf } from './findings.rules.ts'

export const today = '2026-11-20'

export const completeFacts: Facts = {
  organisation: 'Larkrise Youth Arts',
  nation: null,
  coordinators: [
    { role: 'Online safety coordinator', name: 'Ada Quillbrook' },
    { role: 'Deputy', name: 'Bertram Oxlip' },
  ],
  contacts: [{ kind: 'helpline', value: '0800 1111' }],
  review: { lastReviewed: '2026-09-01', intervalMonths: 12, overdueSince: null },
  signed: true,
  signedBy: { role: 'Chair', name: 'Cora Fennimore' },
  parameters: [],
}

export function aStatement(text: string, more: Partial<Statement> = {}): Statement {
  const plain = {
    section: '',
    kind: 'commitment',
    polarity: 'do',
    topics: ['other'],
    confidence: 1,
    because: '',
    source: [],
  } as const
  return { ...plain, id: 's1', text, level: 0, carried: false, ...more }
}

/** All but that no authority is named, which hardly any single statement does. */
export function findingsIn(statements: readonly Statement[], facts: Partial<Facts> = {}, nation?: Nation): Finding[] {
  const numbered = statements.map((one, place) => ({ ...one, id: `s${place + 1}` }))
  const given = { statements: numbered, facts: { ...completeFacts, ...facts }, today, usualTopics: [] }
  return findingsOf(nation ? { ...given, nation } : given).filter(({ code }) => code !== 'authority-missing')
}

export const codesOf = (text: string, polarity: Polarity = 'do', section = '') =>
  findingsIn([aStatement(text, { polarity, section })]).map(({ code }) => code)
