/** What came of checking lines: of each how, and whether it works; those left alone were not checked just now. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import type { Typed } from '#platform/forms/form.ts'
import { reachFields } from '../helplines.form.ts'
import type { CheckResult, CheckWay } from '../helplines.words.ts'
import { checkResults, checkWays } from '../helplines.words.ts'

export interface CheckAnswer {
  line: string
  how: CheckWay
  result: CheckResult
  /** Counts the changes of how it is reached, as it was shown. */
  seen: number
  /** Put right, where it has changed. */
  reach: { phone: string; email: string; web: string } | undefined
}

export interface CheckAnswers {
  on: string
  checks: CheckAnswer[]
}

interface Complaints {
  addIssue(issue: { code: 'custom'; path: string[]; message: string }): void
}

/** For the lines that are shown; what names another is left aside. */
export function checkLinesForm(lines: readonly string[]): z.ZodType<CheckAnswers> {
  return z.record(z.string(), z.string()).transform((typed, context): CheckAnswers => {
    const on = dayField(typed, 'on', 'Enter the day on which you checked them', context)
    const checks = lines.flatMap((line) => checkTyped(typed, line, context))
    const isUntouched = lines.every((line) => !typed[`how-${line}`] && !typed[`result-${line}`])
    if (isUntouched && lines[0])
      context.addIssue({ code: 'custom', path: [`how-${lines[0]}`], message: 'Say of at least one how you checked it' })
    return { on, checks }
  })
}

function checkTyped(typed: Typed, line: string, context: Complaints): CheckAnswer[] {
  const how = checkWays.find((way) => way === typed[`how-${line}`])
  const result = checkResults.find((one) => one === typed[`result-${line}`])
  if (!how && !result) return []
  const complain = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [`${field}-${line}`], message })
  if (!how) complain('how', 'Say how you checked it')
  if (!result) complain('result', 'Say what came of it')
  if (!how || !result) return []
  const seen = Number(typed[`seen-${line}`] ?? 0)
  const reach = result === 'changed' ? reachTyped(typed, line, complain) : undefined
  return [{ line, how, result, seen, reach }]
}

const reachSchema = z.object(reachFields)

function reachTyped(typed: Typed, line: string, complain: (field: string, message: string) => void) {
  const given = (name: string) => typed[`${name}-${line}`] ?? ''
  const parsed = reachSchema.safeParse({ phone: given('phone'), email: given('email'), web: given('web') })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) complain(String(issue.path[0]), issue.message)
    return undefined
  }
  const { phone, email, web } = parsed.data
  if (phone === '' && email === '' && web === '')
    complain('phone', 'Enter a telephone number, an e-mail address or a web address')
  return parsed.data
}
