/** Which other policies the policy names, and which are held, by whom and until when. */
import { ButtonLink } from '#design/button/button.tsx'
import { AnswerCard } from '#design/card/card.tsx'
import { Heading, HeadingRow, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { heldWords, namedSayingNames, namedWords } from '../citations.words.ts'
import type { HeldView, NamedView, RelatedView } from './list-related.view.ts'

export interface ListRelatedProps {
  view: RelatedView
  mayChange: boolean
}

export const listRelatedTitle = 'Related policies'

export function ListRelatedPage({ view, mayChange }: ListRelatedProps) {
  const { named, held } = view
  return (
    <>
      <HeadingRow action={mayChange ? <ButtonLink href="/citations/add">Add a policy</ButtonLink> : null}>
        <Heading level={1}>{listRelatedTitle}</Heading>
      </HeadingRow>
      <Paragraph>
        Your online safety policy leans on others. Here is which it names, and which you hold, so that nobody looks for
        one in vain.
      </Paragraph>
      <Paragraph>
        <Link href="/citations/laws">Laws and guidance that the policy names</Link>
      </Paragraph>
      <Heading level={2}>Held</Heading>
      {held.length === 0 ? <Paragraph>None is held yet.</Paragraph> : null}
      {held.map((one) => (
        <HeldCard key={one.id} held={one} mayChange={mayChange} />
      ))}
      <Heading level={2}>What the policy names</Heading>
      {named.length === 0 ? (
        <Paragraph>No sentence of a policy in force was read as naming another policy.</Paragraph>
      ) : null}
      {named.map((one) => (
        <NamedCard key={one.statement} named={one} mayChange={mayChange} />
      ))}
    </>
  )
}

function HeldCard({ held, mayChange }: { held: HeldView; mayChange: boolean }) {
  const { answer, word } = heldWords[held.state]
  const of = { related: held.id }
  const hidden = <span className="govuk-visually-hidden">{`: ${held.title}`}</span>
  const place = held.link ? (
    <Link href={held.link}>{held.link}</Link>
  ) : (
    <Link href={pathTo('/citations/:related/file', of)}>{`${held.fileName} (download)`}</Link>
  )
  return (
    <AnswerCard title={held.title} level={3} answer={answer} word={word} because={becauseOf(held)}>
      <SummaryList
        plain
        rows={[
          { key: held.link ? 'Link' : 'File', value: place },
          { key: 'Looked after by', value: held.ownerIsHere ? held.owner : `${held.owner}, who has left` },
        ]}
      />
      {mayChange ? (
        <Paragraph>
          <Link href={pathTo('/citations/:related/edit', of)}>Change it{hidden}</Link>
          {' · '}
          <Link href={pathTo('/citations/:related/put-away', of)}>Put it away{hidden}</Link>
        </Paragraph>
      ) : null}
    </AnswerCard>
  )
}

function becauseOf({ reviewOn, openedOn }: HeldView): string {
  const opened = openedOn
    ? `Opened on ${dayInWords(openedOn)} and found to be the current one.`
    : 'Nobody has said yet that they opened it and that it is the current one.'
  return `To be looked at again by ${dayInWords(reviewOn)}. ${opened}`
}

function NamedCard({ named, mayChange }: { named: NamedView; mayChange: boolean }) {
  const { answer, word } = namedWords[named.saying ?? 'unanswered']
  const because = named.saying ? namedSayingNames[named.saying] : undefined
  const hidden = <span className="govuk-visually-hidden">{`: ${named.text}`}</span>
  return (
    <AnswerCard title={named.text} level={3} answer={answer} word={word} because={because}>
      <Paragraph size="s">{`From: ${named.policyTitle}`}</Paragraph>
      {mayChange && named.saying !== 'not-ours' && named.suggested.length > 0 ? (
        <>
          <Paragraph>It seems to name:</Paragraph>
          <List
            items={named.suggested.map(({ key, title }) => (
              <Link key={key} href={`${pathTo('/citations/add')}?usual=${key}`}>{`Add: ${title}`}</Link>
            ))}
          />
        </>
      ) : null}
      {mayChange ? (
        <Paragraph>
          <Link href={pathTo('/citations/named/:named', { named: named.statement })}>
            {named.saying ? 'Change what was said' : 'Say whether it is held'}
            {hidden}
          </Link>
        </Paragraph>
      ) : null}
    </AnswerCard>
  )
}
