/** Says where the set-up link is, before anybody has set Kept up. */
import { Paragraph } from '#design/heading/heading.tsx'
import { Hero } from '#design/hero/hero.tsx'

export function NotSetUpPage({ words }: { words: { notYetTitle: string; notYetWhy: string } }) {
  return (
    <Hero title={words.notYetTitle} level={1}>
      <Paragraph>{words.notYetWhy}</Paragraph>
    </Hero>
  )
}
