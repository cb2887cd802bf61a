/** What a statement is and what it is about, as a person says it. */
import { z } from 'zod'
import { polarities, statementKinds, topics } from '#modules/reader/index.ts'

export const labelsShape = {
  kind: z.enum(statementKinds, { error: 'Choose what it is' }),
  polarity: z.enum(polarities, { error: 'Choose do, never or allowed' }).or(z.literal('')).default(''),
  topic: z.enum(topics, { error: 'Choose what it is about' }).or(z.literal('')).default(''),
  second: z.enum(topics).or(z.literal('')).default(''),
  level: z.enum(['0', '1', '2', '3', '4', '5', '6']).default('1'),
}

export const correctStatementForm = z.object(labelsShape).superRefine(commitmentIsComplete)

export type LabelAnswers = z.infer<typeof correctStatementForm>

export function commitmentIsComplete(
  answers: Pick<LabelAnswers, 'kind' | 'polarity' | 'topic'>,
  context: z.RefinementCtx,
): void {
  if (answers.kind !== 'commitment') return
  if (answers.polarity === '')
    context.addIssue({ code: 'custom', path: ['polarity'], message: 'Choose do, never or allowed: it is a commitment' })
  if (answers.topic === '')
    context.addIssue({ code: 'custom', path: ['topic'], message: 'Choose what the commitment is about' })
}

/** As the rules take them. */
export function labelsOf({ kind, polarity, topic, second, level }: LabelAnswers) {
  const chosen = [topic, second].flatMap((one) => (one === '' ? [] : [one]))
  return { kind, polarity: polarity === '' ? null : polarity, topics: [...new Set(chosen)], level: Number(level) }
}
