/** What the small charity of the simulated year said it would do: forty commitments over every topic, and how each would be known. */
import type { Topic } from '#modules/reader/index.ts'

/** Who looks after what people confirm: one of those who open Kept, or a volunteer who will leave in March. */
export type Owner = 'amira' | 'grace' | 'ben' | 'leaver'

export type Known =
  | { by: readonly string[] }
  | { people: string; every: 1 | 3 | 4 | 6 | 12; owner: Owner; witness?: true }
  | { not: 'none-here' | 'does-not-apply'; note: string }
  | { may: true }

export interface Said {
  readonly text: string
  readonly topics: readonly Topic[]
  readonly polarity?: 'never' | 'may'
  readonly known: Known
}

const by = (...promises: string[]): Known => ({ by: promises })
const people = (does: string, every: 1 | 3 | 4 | 6 | 12, owner: Owner): Known => ({ people: does, every, owner })
const seen = (does: string, every: 1 | 3 | 4 | 6 | 12, owner: Owner): Known => ({
  ...{ people: does, every, owner },
  witness: true,
})
const say = (text: string, topics: Topic | readonly Topic[], known: Known, polarity?: 'never' | 'may'): Said => ({
  text,
  topics: typeof topics === 'string' ? [topics] : topics,
  known,
  ...(polarity ? { polarity } : {}),
})

export const saidOfPeople: readonly Said[] = [
  say('Trustees appoint an online safety coordinator.', 'coordinator', by('people.coordinator-appointed')),
  say('Trustees appoint a safeguarding lead and a deputy.', 'coordinator', by('people.lead-and-alternate')),
  say('Every adult signs the behaviour code each year.', 'behaviour-code', by('agreements.code-signed')),
  say('Nobody helps here before the code is signed.', 'code-signature', by('agreements.code-signed'), 'never'),
  say(
    'Adults keep their own social media closed to members.',
    'social-media-conduct',
    people('Each adult is asked at the autumn meeting.', 12, 'amira'),
  ),
  say(
    'No adult messages a young person privately.',
    'staff-learner-contact',
    seen('The lead asks all adults and three young people.', 4, 'grace'),
    'never',
  ),
  say('Adults write from the charity’s own addresses.', 'official-channels', by('channels.group-reviewed')),
  say('Every group has two adults in it.', 'supervised-groups', by('channels.group-reviewed')),
  say('Who is in a group is looked at each half term.', 'group-membership-review', by('channels.group-reviewed')),
  say(
    'Lessons on a screen have a second adult present.',
    'livestream-remote-delivery',
    people('The timetable is looked through for lessons with one adult.', 4, 'leaver'),
  ),
  say('Young people may keep their phones during breaks.', 'device-use', { may: true }, 'may'),
  say('Phones stay in bags during rehearsals.', 'device-use', people('Somebody looks at two rehearsals.', 6, 'ben')),
  say('Nobody films in changing rooms.', 'image-consent', people('Notices hang on both doors.', 4, 'ben'), 'never'),
]

export const saidOfFamilies: readonly Said[] = [
  say(
    'Young people are told each year how to stay safe online.',
    'young-people-guidance',
    people('A session is held with each band.', 12, 'amira'),
  ),
  say('Helplines hang on the wall and stand on our page.', 'young-people-guidance', by('helplines.shown')),
  say('Contacts are checked each term.', 'parent-guidance', by('helplines.checked-this-term')),
  say(
    'Parents are offered an evening about apps each year.',
    'parent-guidance',
    people('The evening is held.', 12, 'amira'),
  ),
  say('Each family answers our online agreement.', 'online-safety-agreement', by('agreements.families-answered')),
  say('Each family is asked before a picture is shown.', 'image-consent', by('images.families-answered')),
  say('A picture comes down when a family says no.', 'image-consent', by('images.taken-down')),
  say('Anybody can report a worry to the lead.', 'reporting-route', by('people.lead-and-alternate', 'helplines.shown')),
  say('Each concern has a plan, and the plan is reviewed.', 'support-plan-review', by('concerns.plan-reviewed')),
  say('Young people harmed are offered help.', 'support-affected', by('concerns.plan-reviewed')),
  say(
    'Parents are told of an incident unless it would harm.',
    'inform-parents',
    seen('The lead looks through the incidents.', 6, 'grace'),
  ),
  say(
    'Adults know what to do when something happens.',
    'incident-procedure',
    people('Three adults are asked what they would do.', 6, 'grace'),
  ),
  say(
    'Complaints about adults go to the chair.',
    'complaint-allegation',
    people('The complaints page is read with the chair.', 12, 'grace'),
  ),
  say('No abuse of an adult is looked away from.', 'abuse-response-procedure', {
    not: 'does-not-apply',
    note: 'We work with no adults at risk of abuse.',
  }),
]

export const saidOfThings: readonly Said[] = [
  say('Adults are trained every two years.', 'training', by('training.in-date')),
  say('Adults learn to see abuse online.', 'abuse-training', by('training.in-date')),
  say('Volunteers meet the lead each term.', 'supervision', people('The lead notes whom she met.', 4, 'grace')),
  say('New apps are assessed before use.', 'technology-risk-assessment', by('technology.apps-assessed')),
  say(
    'The wireless network filters what it shows.',
    'filtering-monitoring',
    people('Somebody tries three pages.', 6, 'amira'),
  ),
  say('Security is reviewed each year.', 'security-review', by('protection.reviewed')),
  say('Laptops are locked away.', 'physical-security', people('Somebody looks after a rehearsal.', 6, 'ben')),
  say('Devices are checked each year.', 'device-use', by('equipment.checked')),
  say('Nobody shares a passphrase.', 'credentials', people('Adults are asked.', 12, 'amira'), 'never'),
  say('We keep personal data as the UK GDPR asks.', 'personal-data', by('protection.reviewed')),
  say('No child is named on our website.', 'website-personal-data', by('images.taken-down'), 'never'),
  say('Records go when their time is over.', 'data-retention', by('protection.reviewed')),
  say(
    'This policy is reviewed each year.',
    'policy-review',
    by('policy.reviewed-in-time', 'policy.adopted-and-signed'),
  ),
  say('This policy is published on our website.', 'policy-review', by('publication.published')),
  say(
    'It is read with our safeguarding policy and our data protection policy.',
    'policy-review',
    by('citations.related-policies-held'),
  ),
  say('We follow the Online Safety Act 2023.', 'other', by('citations.legal-checked-this-year')),
  say('We follow the Equality Act 2010 online too.', 'other', by('citations.legal-checked-this-year')),
]
