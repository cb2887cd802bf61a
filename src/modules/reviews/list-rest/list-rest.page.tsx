/** Everything that is not needed every week, each with a sentence on what it is for. */
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { reviewsWords } from '../reviews.words.ts'

export interface ListRestProps {
  language: 'en' | 'cy'
  pages: readonly { href: string; text: string; says: string }[]
}

export function ListRestPage({ language, pages }: ListRestProps) {
  const words = reviewsWords[language]
  return (
    <>
      <Heading level={1}>{words.rest}</Heading>
      {pages.length === 0 ? <Paragraph>{words.nothingElse}</Paragraph> : null}
      <ul className="govuk-list govuk-list--spaced">
        {pages.map(({ href, text, says }) => (
          <li key={href}>
            <Link href={href}>{text}</Link>
            <br />
            {says}
          </li>
        ))}
      </ul>
    </>
  )
}
