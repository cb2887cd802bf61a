/** Which ages count here, and why where they are not those that Kept suggests. */
import { z } from 'zod'
import { ageRuleNames, ageRules } from '../families.words.ts'

export const setAgesForm = z.record(z.string(), z.string()).transform((typed, context) =>
  ageRuleNames.map((rule) => {
    const { least, most, suggestion, unit } = ageRules[rule]
    const text = (typed[rule] ?? '').trim()
    const because = (typed[`because-${rule}`] ?? '').trim()
    const amount = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
    if (!(amount >= least && amount <= most))
      context.addIssue({ code: 'custom', path: [rule], message: `Enter a number of ${unit} from ${least} to ${most}` })
    else if (amount !== suggestion && because === '')
      context.addIssue({ code: 'custom', path: [`because-${rule}`], message: `Say why it is not ${suggestion}` })
    else if (because.length > 500)
      context.addIssue({ code: 'custom', path: [`because-${rule}`], message: 'Say why in 500 characters or fewer' })
    return { rule, amount, because: amount === suggestion ? '' : because }
  }),
)
