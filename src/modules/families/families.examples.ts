/** Builders with words for states, for tests and seeds: a young person, a carer and what holds between them. */
import { addVolunteering, bringInPerson, markLeft } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { NewCare } from './families.guarded.store.ts'
import { guardedStore } from './families.guarded.store.ts'
import type { Limits, NewTie } from './families.store.ts'
import { familiesStore } from './families.store.ts'
import type { AgeBand, KeptAs } from './families.words.ts'

/** `by` is the person who acts. */
export function aYoungPerson(work: Work, by: string) {
  const store = familiesStore(work, by)
  const add = async (name: string, bornOn: string | null, band: AgeBand | null, keptAs: KeptAs = 'child') => {
    const person = await bringInPerson(work, 'young-person', { name })
    const young = { person, bornOn, band, keptAs, needs: '', mayContact: false, contactHow: '' }
    await store.addYoungPeople([young], dayOf(work.now))
    return person
  }
  return {
    born: (bornOn: string, name = 'Efa Morgan') => add(name, bornOn, null),
    aged: (band: AgeBand, name = 'Efa Morgan') => add(name, null, band),
    atRisk: (bornOn: string, name = 'Ifan Pryce') => add(name, bornOn, null, 'adult-at-risk'),
    inConfidence: (child: string) => guardedStore(work, by).setConfidence(child, 'She asked us not to tell them.'),
    inCare: (child: string, care: Partial<NewCare> = {}) =>
      guardedStore(work, by).addCare(child, { ...aCare(dayOf(work.now)), ...care }),
    withNoCarer: (child: string) => store.sayWhyNoCarer(child, 'She lives on her own.'),
    helping: (child: string, fromOn = dayOf(work.now)) => addVolunteering(work, child, fromOn, by),
    left: (child: string, lastOn: string) => markLeft(work, child, lastOn),
    settled: (child: string, keptAs: KeptAs) => store.settle(child, keptAs, dayOf(work.now)),
  }
}

const aCare = (day: string): NewCare => ({
  placement: 'With foster carers in the next town.',
  everydayBy: 'foster-carer',
  healthBy: 'local-authority',
  picturesBy: 'local-authority',
  picturesAllowed: false,
  document: undefined,
  fromOn: day,
  untilOn: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`,
})

export function aCarer(work: Work, by: string) {
  const store = familiesStore(work, by)
  return {
    called: (name = 'Nia Morgan', email: string | null = 'nia@family.test') =>
      bringInPerson(work, 'parent-or-carer', { name, email }),
    async tied(child: string, carer: string, answers: Partial<NewTie> = {}): Promise<string> {
      const usual: NewTie = {
        child,
        carer,
        kind: 'parent',
        relation: 'Mother',
        responsibility: 'yes',
        told: ['everyday', 'health'],
        fromOn: dayOf(work.now),
      }
      const [tie = ''] = await store.addTies([{ ...usual, ...answers }])
      return tie
    },
    async limited(tie: string, limits: Partial<Limits> = { doNotContact: true }): Promise<void> {
      const row = await store.lockTie(tie)
      const all = { doNotContact: false, mustNotKnow: false, reason: 'A court said so.', ...limits }
      if (row) await store.setLimits(row, all)
    },
    ended: (tie: string, untilOn: string) => store.endTie(tie, untilOn),
  }
}

/* The acts of this room, for seeds and tests that live through a time without a browser. */
export { addCare } from './add-care/add-care.command.ts'
export { addCarer } from './add-carer/add-carer.command.ts'
export { addYoungPerson } from './add-young-person/add-young-person.command.ts'
export { setConfidence } from './keep-confidence/keep-confidence.command.ts'
