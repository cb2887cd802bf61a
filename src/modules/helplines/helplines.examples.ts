/** Builders with words for states, for tests and seeds: a line that is shown, checked, put away, or named after somebody. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { namingsStore } from './helplines.namings.store.ts'
import type { LineContent } from './helplines.store.ts'
import { helplinesStore } from './helplines.store.ts'
import type { CheckResult, CheckWay, NamingAnswer } from './helplines.words.ts'

const childline: LineContent = {
  listed_key: null,
  purpose: 'children',
  role: null,
  title: 'A line for children',
  help_for: 'You can talk about any worry.',
  phone: '0800 1111',
  email: '',
  web: '',
  hours: '',
}

/** `by` is the person who adds and checks. */
export function aLine(work: Work, by: string) {
  const store = helplinesStore(work, by)
  return {
    async shown(content: Partial<LineContent> = {}): Promise<string> {
      const [line = ''] = await store.addLines([{ ...childline, ...content }], (await store.lockLines()).length + 1)
      return line
    },
    async checked(line: string, result: CheckResult = 'works', on = dayOf(work.now), how: CheckWay = 'rang') {
      const saved = (await store.lockLines()).find(({ id }) => id === line)
      await store.addCheck({ line_id: line, reach_version: saved?.reach_version ?? 1, how, result, checked_on: on })
    },
    async reachedAt(line: string, phone: string) {
      const saved = (await store.lockLines()).find(({ id }) => id === line)
      if (saved) await store.changeLine(saved, { phone })
    },
    putAway: (line: string) => store.putAway(line),
    async named(line: string, person: string, answer?: NamingAnswer): Promise<string> {
      const namings = namingsStore(work, by)
      const naming = await namings.askPerson(line, person)
      if (answer) await namings.addAnswer(naming, answer)
      return naming
    },
  }
}

export const anOwnContact: Partial<LineContent> = {
  purpose: 'own',
  role: 'lead',
  title: 'Safeguarding lead',
  help_for: 'Tell us about a worry.',
  phone: '',
  email: 'safeguarding@rowan.test',
}

export const anEmergencyLine: Partial<LineContent> = {
  purpose: 'emergency',
  title: 'Police: 999',
  help_for: 'Ring this if someone is in danger.',
  phone: '999',
}

/** What is shown, with how often each changed how it is reached. */
export const linesShown = (work: Work) => helplinesStore(work, '').lockLines()

/* The acts of this room, for seeds that live through a year without a browser. */
export { addLine } from './add-line/add-line.command.ts'
export { checkLines } from './check-lines/check-lines.command.ts'
export { chooseLines } from './choose-lines/choose-lines.command.ts'
export type { LineAnswers } from './helplines.form.ts'
