/** Asks for one commitment how it would be known: by promises, by people, or not; and why not. */
import { z } from 'zod'
import type { FieldError } from '#platform/forms/form.ts'
import { hows, intervals, rests } from '../board.words.ts'
import { coversField, keepOwner, noteField, otherCovers, peopleCovers } from './decide-commitments.words.ts'

export const decideForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const many = (field: string) => [...new Set((typed[field] ?? '').split('\n').filter((one) => one !== ''))]
  const pieces = (field: string) => many(field).map(Number)
  const how = hows.find((one) => one === typed['how'])
  if (!how) complain('how', 'Choose how you would know')
  const note = how && how !== 'shown' ? (typed[noteField(how)] ?? '').trim() : ''
  if (how && note.length > 1000) complain(noteField(how), 'The reason must have 1,000 characters or fewer')
  if (how === 'none-here' && note === '') complain(noteField(how), 'Write how you know that there is none')
  if (how === 'does-not-apply' && note === '') complain(noteField(how), 'Write why it does not apply')
  const rest = rests.find((one) => one === typed['rest']) ?? 'more-to-show'
  const chosen = many('promise').map((promise) => ({ promise, pieces: pieces(coversField(promise)) }))
  const others = many('other').map((promise) => ({ promise, pieces: pieces(otherCovers) }))
  const promises = [...chosen, ...others.filter(({ promise }) => !chosen.some((one) => one.promise === promise))]
  const people = how === 'shown' && typed['people'] === 'yes' ? peopleAnswers(typed, complain, pieces) : undefined
  return { how: how ?? ('shown' as const), note, rest, promises, people, owner: typed['owner'] ?? keepOwner }
})

export type DecideAnswers = z.infer<typeof decideForm>

function peopleAnswers(
  typed: Readonly<Record<string, string>>,
  complain: (path: string, message: string) => void,
  pieces: (field: string) => number[],
) {
  const does = (typed['does'] ?? '').trim().replaceAll(/\s+/g, ' ')
  if (does === '') complain('does', 'Write what people do')
  if (does.length > 500) complain('does', 'What people do must have 500 characters or fewer')
  const everyMonths = intervals.find((months) => String(months) === typed['every'])
  if (everyMonths === undefined) complain('every', 'Choose how often somebody confirms it')
  return { does, everyMonths: everyMonths ?? 1, needsWitness: typed['witness'] === 'yes', pieces: pieces(peopleCovers) }
}

/** What to say of a wish that cannot be kept, and at which field. */
export const decisionComplaints = {
  nothingShows: { field: 'promise', text: 'Choose what shows it, or say that people do it' },
  unknownPromise: {
    field: 'promise',
    text: 'Choose from what Kept can show. Something you chose is not there any more',
  },
  ownerGone: { field: 'owner', text: 'Choose somebody who is here' },
} as const satisfies Readonly<Record<string, FieldError>>

export const coversNothing = (field: string): FieldError => ({ field, text: 'Tick the words that it shows' })
