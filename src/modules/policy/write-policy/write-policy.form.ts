/** The starter's questions, as they come back. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'
import type { StarterQuestion } from './write-policy.words.ts'
import { starterQuestions } from './write-policy.words.ts'

function chosen<Value extends string>(values: readonly { value: Value }[], { asks }: StarterQuestion) {
  return z.enum(
    values.map(({ value }) => value),
    { error: `Choose an answer: ${asks}` },
  )
}

type Shape = {
  [One in (typeof starterQuestions)[number] as One['name']]: z.ZodType<One['choices'][number]['value']>
}

const questions = Object.fromEntries(
  starterQuestions.map((question) => [question.name, chosen<string>(question.choices, question)]),
) as unknown as Shape

export const writePolicyForm = z.object({
  ...questions,
  organisation: lineField('Enter the name of your organisation', 'Write the name in 200 characters or fewer'),
  coordinator: lineField('Enter who coordinates online safety', 'Write the name in 200 characters or fewer'),
  second: z.string().trim().max(200, 'Write the name in 200 characters or fewer').default(''),
})
