/** Says what no reading may ever be, whatever was read: a statement that is not its source, or a part that refers to nothing. */
import type { Reading, Statement } from '#modules/reader/index.ts'
import type { SourceDocument } from '#platform/documents/source-document.ts'
import { wordsOf } from '#platform/documents/source-document.ts'

/** Everything is left out that folding may have changed: white space, hyphens at line ends, soft hyphens. */
const bare = (text: string) => text.replaceAll(/[\s\u00ad\u2010-]/gu, '')

export function faultsIn({ text }: SourceDocument, { statements, findings, parameters }: Reading): string[] {
  const ids = new Set(statements.map(({ id }) => id))
  const named = [...findings.flatMap((finding) => finding.statements), ...parameters.map(({ statement }) => statement)]
  return [
    ...(ids.size === statements.length ? [] : ['two statements have the same id']),
    ...named.filter((id) => !ids.has(id)).map((id) => `no statement is called ${id}`),
    ...statements.flatMap((statement) => faultsOf(statement, text)),
  ]
}

function faultsOf({ id, text, source, kind, polarity, topics, confidence }: Statement, whole: string): string[] {
  const isCommitment = kind === 'commitment'
  return [
    ...(text === '' ? [`${id} is empty`] : []),
    ...(source.some(({ start, end }) => start < 0 || start >= end || end > whole.length) ? [`${id} lies outside`] : []),
    ...(bare(wordsOf(whole, source)) === bare(text) ? [] : [`${id} is not its source`]),
    ...(isCommitment === (polarity !== null) ? [] : [`${id} is ${kind} with the polarity ${polarity}`]),
    ...(isCommitment === topics.length > 0 ? [] : [`${id} is ${kind} with ${topics.length} topics`]),
    ...(confidence >= 0 && confidence <= 1 ? [] : [`${id} is sure by ${confidence}`]),
  ]
}
