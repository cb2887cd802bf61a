/** Writes a policy from the answers to the starter's questions: only what the organisation says it means to do. */
import type { Facts } from '#modules/reader/index.ts'
import { equipment, families, information, review, worries } from './write-policy.caring.rules.ts'
import { about, conduct, contact, people, pictures, remote } from './write-policy.doing.rules.ts'
import { helplines } from './write-policy.helplines.rules.ts'
import type { StarterStatement } from './write-policy.sentences.rules.ts'
import type { StarterAnswers } from './write-policy.words.ts'

/** In order. Every sentence can be checked: who, what, how often. */
export function starterStatements(answers: StarterAnswers): StarterStatement[] {
  const sections = [
    about,
    people,
    conduct,
    contact,
    pictures,
    remote,
    families,
    equipment,
    worries,
    information,
    review,
  ]
  return sections.flatMap((section) => section(answers)).map((one, place) => ({ ...one, id: `starter-${place}` }))
}

/** What the starter itself says of who, when and whom to ring. */
export function starterFacts({ organisation, nation, coordinator, second, review: months }: StarterAnswers): Facts {
  return {
    organisation,
    nation,
    coordinators: [
      { role: 'Online safety coordinator', name: coordinator },
      ...(second ? [{ role: 'Second person for concerns', name: second }] : []),
    ],
    contacts: helplines(nation).map(({ number }) => ({ kind: 'helpline', value: number })),
    review: { lastReviewed: null, intervalMonths: Number(months), overdueSince: null },
    signed: false,
    signedBy: null,
    parameters: [],
  }
}
