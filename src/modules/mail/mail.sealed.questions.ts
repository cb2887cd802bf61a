/** Opens what a letter keeps sealed, and knows a letter by the tag that it carries outside. */
import { keyedDigest } from '#platform/crypto/key-ring.ts'
import { fieldId, openText, seal } from '#platform/crypto/seal.ts'
import type { Work } from '#platform/database/house.ts'
import type { LetterRow } from './mail.tables.ts'

const addressField = fieldId('mail.letter.address')
const linkField = fieldId('mail.letter.link')

type Sealed = Pick<LetterRow, 'id' | 'address_sealed' | 'link_sealed'>

/** As the letter keeps them: the address can be found again under the same organisation, and under no other. */
export function sealLetter(
  work: Pick<Work, 'withKey'>,
  record: string,
  letter: { address: string; link: string | null },
) {
  return work.withKey((key) => ({
    address_sealed: seal(key, { field: addressField, record }, letter.address),
    address_digest: keyedDigest(key, 'address of a letter', letter.address),
    link_sealed: letter.link ? seal(key, { field: linkField, record }, letter.link) : null,
  }))
}

/** The address, and the link while the letter has one. */
export function openLetter(work: Pick<Work, 'withKey'>, letter: Sealed) {
  return work.withKey((key) => ({
    address: openText(key, { field: addressField, record: letter.id }, letter.address_sealed),
    link: letter.link_sealed ? openText(key, { field: linkField, record: letter.id }, letter.link_sealed) : undefined,
  }))
}

/** Many at once, in the order in which they were given. */
export function openAddresses(
  work: Pick<Work, 'withKey'>,
  letters: readonly Pick<LetterRow, 'id' | 'address_sealed'>[],
): Promise<string[]> {
  return work.withKey((key) =>
    letters.map(({ id, address_sealed }) => openText(key, { field: addressField, record: id }, address_sealed)),
  )
}

const idLetters = 25
const markLetters = 10

/** Names a letter outside, on the message itself: nobody can make one up, since its end is a digest under the organisation's key. */
export async function tagOfLetter(work: Pick<Work, 'withKey'>, id: string): Promise<string> {
  const mark = await work.withKey((key) => keyedDigest(key, 'tag of a letter', id))
  const digest = BigInt(`0x${mark.toString('hex')}`)
    .toString(36)
    .padStart(50, '0')
    .slice(0, markLetters)
  return (
    BigInt(`0x${id.replaceAll('-', '')}`)
      .toString(36)
      .padStart(idLetters, '0') + digest
  )
}

/** The id that a tag begins with; whether its end is right is known only inside the organisation. */
export function idOfTag(tag: string): string | undefined {
  if (!/^[0-9a-z]{35}$/.test(tag)) return undefined
  let number = 0n
  for (const letter of tag.slice(0, idLetters)) number = number * 36n + BigInt(Number.parseInt(letter, 36))
  const hex = number.toString(16).padStart(32, '0')
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : undefined
}
