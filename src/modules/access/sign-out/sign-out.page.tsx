/** Says that somebody is signed out. */
import { ButtonLink } from '#design/button/button.tsx'
import { Heading, Paragraph } from '#design/heading/heading.tsx'
import type { AccessWords } from '../access.words.ts'

export function SignedOutPage({ words }: { words: AccessWords }) {
  return (
    <>
      <Heading level={1}>{words.signedOutTitle}</Heading>
      <Paragraph>{words.signedOutWhy}</Paragraph>
      <ButtonLink href="/sign-in">{words.signInAgain}</ButtonLink>
    </>
  )
}
