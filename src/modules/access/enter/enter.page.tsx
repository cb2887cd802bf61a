/** Says where the set-up link is, before anybody has set Kept up. */
import { Heading, Paragraph } from '#design/heading/heading.tsx'

export function NotSetUpPage({ words }: { words: { notYetTitle: string; notYetWhy: string } }) {
  return (
    <>
      <Heading level={1}>{words.notYetTitle}</Heading>
      <Paragraph>{words.notYetWhy}</Paragraph>
    </>
  )
}
