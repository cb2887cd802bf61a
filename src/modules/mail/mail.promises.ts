/** What this room promises: that what Kept writes reaches people, by mail or by hand, and that it is seen where it does not. */
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { readLetterFacts } from './mail.standing.questions.ts'
import type { LetterFacts } from './mail.standing.rules.ts'
import { handOverBy, standingOf, standsUntil } from './mail.standing.rules.ts'
import { whyFailedNames } from './mail.words.ts'

export const mailPromises = definePromises('mail', {
  'letters-arrive': {
    says: 'What Kept writes to people is sent or handed over, and somebody looks after what does not arrive.',
    version: 1,
    reads: ['mail.letter', 'mail.queue'],
    href: '/mail',
    evidence: evidenceOfLetters,
  },
})

async function evidenceOfLetters(reader: Reader): Promise<Evidence> {
  const facts = await readLetterFacts(reader)
  const until = standsUntil(facts, reader.now)
  const rest = { counted: countedOf(facts), ...(until ? { validUntil: until } : {}) }
  return tell(facts, reader.now, rest)
}

function countedOf({ sent, handedOver, waiting, byHand, failed }: LetterFacts) {
  return [
    { of: 'letters sent in ninety days', figure: sent, href: '/mail' },
    { of: 'handed over', figure: handedOver, href: '/mail' },
    { of: 'waiting to be sent', figure: waiting, href: '/mail' },
    { of: 'to be handed over', figure: byHand, href: '/mail/by-hand' },
    { of: 'that did not arrive in thirty days', figure: failed, href: '/mail' },
  ]
}

const handOver = { href: '/mail/by-hand', text: 'Hand them over' }

function tell(facts: LetterFacts, now: Date, rest: Partial<Evidence>): Evidence {
  const { byHand, failed, fault, faultSince, oldestByHand } = facts
  switch (standingOf(facts, now)) {
    case 'nothing':
      return notYetKnown('Kept has written no letters in ninety days.', { ...rest, telling: 'nothing-to-count' })
    case 'faulty': {
      const since = dayInWords(dayOf(faultSince ?? now))
      const why = fault ? `: ${whyFailedNames[fault].toLowerCase()}` : ''
      const step = { href: '/mail/server', text: 'Look at the mail server' }
      return broken(`No letter could be sent since ${since}${why}.`, { ...rest, step })
    }
    case 'left-lying': {
      const on = dayOf(handOverBy(oldestByHand ?? now))
      const because = `${many(byHand)} to be handed over, the first by ${dayInWords(on)}.`
      return broken(because, { ...rest, telling: 'overdue', on, step: handOver })
    }
    case 'failed':
      return broken(`${failed === 1 ? '1 letter' : `${failed} letters`} did not arrive in the last thirty days.`, {
        ...rest,
        step: { href: '/mail', text: 'Look at the letters' },
      })
    case 'to-hand-over': {
      const on = dayOf(handOverBy(oldestByHand ?? now))
      return atRisk(`${many(byHand)} to be handed over by ${dayInWords(on)}.`, { ...rest, on, step: handOver })
    }
    case 'waiting':
      return atRisk('The mail server could not be used just now. Kept tries again.', rest)
    case 'arrived':
      return kept(
        'Every letter was sent or handed over, and none came back. Whether it was read, Kept does not know.',
        rest,
      )
  }
}

const many = (figure: number) => (figure === 1 ? '1 letter is' : `${figure} letters are`)
