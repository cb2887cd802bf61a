/** A PDF was asked for and cannot be had; the same words can. */
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import type { Language } from '#platform/text/language.ts'
import type { CopyFormat, NoCopyWhy } from '../publication.words.ts'
import { publicWords } from '../publication.words.ts'

export interface NoCopyProps {
  why: NoCopyWhy
  language: Language
  /** What can be had instead. */
  others: readonly { format: CopyFormat; href: string }[]
  back: string
}

export function NoCopyPage({ why, language, others, back }: NoCopyProps) {
  const words = publicWords[language]
  return (
    <>
      <Heading level={1}>{words.noCopyTitle}</Heading>
      <Paragraph>{words.noCopy[why]}</Paragraph>
      <List
        items={others.map(({ format, href }) => (
          <Link key={format} href={href}>
            {words.copies[format]}
          </Link>
        ))}
      />
      <Paragraph>
        <Link href={back}>{words.backToPage}</Link>
      </Paragraph>
    </>
  )
}
