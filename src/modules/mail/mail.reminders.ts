/** What waits for whoever looks after mail: letters to hand over, letters that did not arrive, and a server that cannot be used. */
import type { Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayKeepMail } from './mail.permissions.ts'
import { readLetterFacts } from './mail.standing.questions.ts'
import type { LetterFacts } from './mail.standing.rules.ts'
import { handOverBy } from './mail.standing.rules.ts'
import { faultRemedies, whyFailedNames } from './mail.words.ts'

export async function mailReminders(work: Work, actor: Actor): Promise<Reminder[]> {
  if (!mayKeepMail(actor)) return []
  const facts = await readLetterFacts(work)
  return [...aboutServer(facts), ...aboutHandingOver(facts), ...aboutFailures(facts)]
}

function aboutServer({ fault, faultSince }: LetterFacts): Reminder[] {
  if (!fault || !faultSince) return []
  return [
    {
      cause: 'mail server cannot be used',
      kind: 'due',
      title: 'Letters cannot be sent',
      why: `${whyFailedNames[fault]}. ${faultRemedies[fault]}`,
      step: { href: '/mail/server', text: 'Look at the mail server' },
      dueOn: dayOf(faultSince),
    },
  ]
}

function aboutHandingOver({ byHand, oldestByHand }: LetterFacts): Reminder[] {
  if (byHand === 0 || !oldestByHand) return []
  return [
    {
      cause: 'letters to hand over',
      kind: 'due',
      title: byHand === 1 ? 'Hand over 1 letter' : `Hand over ${byHand} letters`,
      why: 'Kept does not send mail here, so they wait for somebody to print them or show them.',
      step: { href: '/mail/by-hand', text: 'Show them' },
      dueOn: dayOf(handOverBy(oldestByHand)),
    },
  ]
}

function aboutFailures({ failed, oldestFailure }: LetterFacts): Reminder[] {
  if (failed === 0 || !oldestFailure) return []
  return [
    {
      cause: 'letters that did not arrive',
      kind: 'due',
      title: failed === 1 ? '1 letter did not arrive' : `${failed} letters did not arrive`,
      why: 'Whoever they were for does not know. Check the address, or tell them another way.',
      step: { href: '/mail', text: 'Look at the letters' },
      dueOn: dayOf(oldestFailure),
    },
  ]
}
