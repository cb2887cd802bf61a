/** What the child process that reads policies may answer; it is as little to be trusted as the file. */
import { z } from 'zod'
import type { Reading } from '#modules/reader/index.ts'
import { contactKinds, nations, polarities, severities, statementKinds, topics } from '#modules/reader/index.ts'
import { sourceDocumentShape, spanShape } from '#platform/documents/source-document.ts'

const labels = {
  kind: z.enum(statementKinds),
  polarity: z.enum(polarities).nullable(),
  topics: z.array(z.enum(topics)),
  confidence: z.number().min(0).max(1),
}

const statementShape = z.object({
  id: z.string(),
  text: z.string(),
  section: z.string(),
  ...labels,
  because: z.string(),
  source: z.array(spanShape),
  level: z.int().min(0).max(6),
  carried: z.boolean(),
})

const findingShape = z.object({
  code: z.string(),
  severity: z.enum(severities),
  because: z.string(),
  todo: z.string(),
  statements: z.array(z.string()),
  source: z.string(),
  quote: z.string(),
})

const readingShape: z.ZodType<Reading> = z.object({
  organisation: z.string().nullable(),
  nation: z.enum(nations).nullable(),
  statements: z.array(statementShape),
  coordinators: z.array(z.object({ role: z.string(), name: z.string().nullable() })),
  contacts: z.array(z.object({ kind: z.enum(contactKinds), value: z.string() })),
  review: z.object({
    lastReviewed: z.string().nullable(),
    intervalMonths: z.number().nullable(),
    overdueSince: z.string().nullable(),
  }),
  signed: z.boolean(),
  signedBy: z.object({ role: z.string().nullable(), name: z.string().nullable() }).nullable(),
  parameters: z.array(
    z.object({ name: z.enum(['age', 'interval', 'number']), value: z.string(), statement: z.string() }),
  ),
  findings: z.array(findingShape),
})

export const readPolicyShape = z.object({ document: sourceDocumentShape, reading: readingShape })
/** The text and blocks of a policy's file, and what was read in them. */
export type ReadPolicy = z.infer<typeof readPolicyShape>

export const statementLabelsShape = z.array(z.object({ id: z.string(), ...labels }))
export type StatementLabels = z.infer<typeof statementLabelsShape>
