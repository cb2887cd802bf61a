/** A poster for a room's wall, to be printed as it stands, or as a PDF. */
import { ButtonLink } from '#design/button/button.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import type { Poster, PosterView } from './print-poster.view.ts'
import { posterWords } from './print-poster.words.ts'

export interface PrintPosterProps {
  poster: PosterView
  /** As people say the address. */
  spoken: string
  lines: readonly { title: string; reach: string }[]
  picture: string
}

export function PrintPosterPage({ poster, spoken, lines, picture }: PrintPosterProps) {
  const { view, address, canMakePdf } = poster
  return (
    <>
      <Heading level={1} size="xl">
        {posterWords.title}
      </Heading>
      <Paragraph size="l">{posterWords.why}</Paragraph>
      <SummaryList rows={lines.map(({ title, reach }) => ({ key: title, value: <strong>{reach}</strong> }))} />
      <Heading level={2} size="l">
        {posterWords.rules(view.page.name)}
      </Heading>
      <p className="govuk-body">
        <img src={picture} width="320" height="320" alt={posterWords.codeAlt(address)} />
      </p>
      <Paragraph>{posterWords.scan}</Paragraph>
      <Paragraph size="l">
        <strong>{spoken}</strong>
      </Paragraph>
      {canMakePdf ? (
        <ButtonLink href="/publication/poster.pdf" kind="secondary">
          Take it as a PDF
        </ButtonLink>
      ) : null}
    </>
  )
}

export const noPosterTitle = 'A poster for your wall'

export function NoPosterPage({ missing }: { missing: Extract<Poster, { missing: string }>['missing'] }) {
  return (
    <>
      <Heading level={1}>{noPosterTitle}</Heading>
      <Paragraph>
        {missing === 'page'
          ? 'A poster leads people to your public page, which is not published yet.'
          : 'A poster hangs for a long time. So Kept makes one once this Kept has a secure address that everybody can open, and somebody has looked from outside within the last 90 days.'}
      </Paragraph>
      <Paragraph>
        {missing === 'page' ? (
          <Link href="/publication">See how the page stands</Link>
        ) : (
          <Link href="/publication/reach">Look from outside</Link>
        )}
      </Paragraph>
    </>
  )
}
