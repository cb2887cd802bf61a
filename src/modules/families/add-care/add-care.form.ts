/** Where a child in care lives, who decides what, by which document, and until when that is relied on. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { optionalLine } from '../families.person.form.ts'
import { deciders } from '../families.words.ts'

const decider = (error: string) => z.enum(deciders, { error })

export const addCareForm = z
  .looseObject({
    placement: z
      .string({ error: 'Say where they live' })
      .trim()
      .min(1, 'Say where they live')
      .max(500, 'Say it in 500 characters or fewer'),
    everydayBy: decider('Choose who decides about everyday things'),
    healthBy: decider('Choose who decides about health'),
    picturesBy: decider('Choose who decides about pictures'),
    picturesAllowed: z.string().default(''),
    document: optionalLine('Name the document in 200 characters or fewer', 200),
  })
  .transform((answers, context) => {
    const { placement, everydayBy, healthBy, picturesBy, document } = answers
    const typed = answers as unknown as Typed
    const seenOn = document ? dayField(typed, 'seen', 'Enter the day on which you saw it as a real date', context) : ''
    const untilOn = dayField(typed, 'until', 'Enter when to look at this again as a real date', context)
    return {
      placement,
      everydayBy,
      healthBy,
      picturesBy,
      picturesAllowed: answers.picturesAllowed === 'yes',
      document: document ? { called: document, seenOn } : undefined,
      untilOn,
    }
  })

export type AddCareAnswers = z.infer<typeof addCareForm>

export type CareProblem = 'in-care-already' | 'seen-in-the-future' | 'over-already' | 'too-far' | 'pictures-unseen'

export const careComplaints: Readonly<Record<CareProblem, FieldError>> = {
  'in-care-already': {
    field: 'placement',
    text: 'They are in care already. End that first, since answers depend on it',
  },
  'seen-in-the-future': { field: 'seen-day', text: 'The day on which you saw it must be today or earlier' },
  'over-already': { field: 'until-day', text: 'The day to look again must be after today' },
  'too-far': { field: 'until-day', text: 'Look at it again within two years' },
  'pictures-unseen': {
    field: 'picturesAllowed',
    text: 'Public pictures need a document that you saw, and somebody who decides. Leave this empty until then',
  },
}
