/** Builders with words for states, for tests and seeds: answers, papers, adoptions. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Holding } from '#platform/rooms/holding.ts'
import { adoptPaper } from './adopt-paper/adopt-paper.command.ts'
import { makePapers } from './make-papers/make-papers.command.ts'
import type { FactsAnswers } from './privacy.form.ts'
import { listNewestPapers } from './privacy.questions.ts'
import { recordClasses } from './privacy.words.ts'
import { setFacts } from './set-facts/set-facts.command.ts'

export const someFacts: FactsAnswers = {
  contactRole: 'Online safety coordinator',
  contactEmail: 'safety@rowan.test',
  contactPhone: '',
  registration: '',
  successor: 'The county’s music service',
  keptWhere: 'own-machine',
  basis: 'legitimate-interests',
  periods: recordClasses.map((one) => ({
    class: one.class,
    months: one.suggestedMonths,
    reason: one.suggestedBecause,
  })),
}

export const someHoldings: readonly Holding[] = [
  {
    about: ['adults'],
    what: 'your name and how to reach you',
    why: 'know who is here',
    kept: 'adults',
    tables: [],
  },
  {
    about: ['young-people'],
    what: 'what you need to take part',
    why: 'make room for everybody',
    sensitive: true,
    kept: 'young-people',
    tables: [],
  },
]

/** The acts of this room, one after another, by somebody who may. */
export function thePapers(house: House, actor: Actor) {
  return {
    decided: (version = 0, facts = someFacts) => setFacts(house, actor, crypto.randomUUID(), version, facts),
    made: () => makePapers(house, actor, crypto.randomUUID(), someHoldings),
    async adopted() {
      for (const { id } of await house.inOrganisation(actor, listNewestPapers))
        await adoptPaper(house, actor, crypto.randomUUID(), id, { signature: actor.name })
    },
  }
}

export type { FactsAnswers } from './privacy.form.ts'
export { listNewestPapers } from './privacy.questions.ts'
export { fixedPeriods, recordClasses } from './privacy.words.ts'
/* The acts of this room, for seeds that live through a time without a browser. */
export { adoptPaper, makePapers, setFacts }
