/** Whom the starter tells people to ring, by nation. */
import type { StarterAnswers } from './write-policy.words.ts'

/** Published numbers; each term a person checks that they still ring. */
export function helplines(nation: StarterAnswers['nation']) {
  const everywhere = [
    { name: 'Childline, for young people', number: '0800 1111' },
    { name: 'NSPCC, for adults who worry about a child', number: '0808 800 5000' },
  ]
  return nation === 'wales'
    ? [...everywhere, { name: 'Meic, in Welsh or English', number: '080880 23456' }]
    : everywhere
}
