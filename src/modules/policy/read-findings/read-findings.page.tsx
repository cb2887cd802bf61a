/** Worth changing: what Kept found in a policy, the serious first, each with its reason, its source and what to do. */
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import type { TagColour } from '#design/tag/tag.tsx'
import { Tag } from '#design/tag/tag.tsx'
import type { Severity } from '#modules/reader/index.ts'
import { severities, severityNames } from '#modules/reader/index.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { FindingsView, Matter } from './read-findings.view.ts'

export const findingsTitle = 'Worth changing'

const colours: Readonly<Record<Severity, TagColour>> = { serious: 'red', act: 'orange', advice: 'blue' }

const headings: Readonly<Record<Severity, string>> = {
  serious: 'Change these first',
  act: 'To do',
  advice: 'Advice',
}

export interface ReadFindingsProps {
  view: FindingsView
  may: { correct: boolean; adopt: boolean }
}

export function ReadFindingsPage({ view, may }: ReadFindingsProps) {
  const { draft, policyTitle, matters } = view
  const canCorrect = may.correct && view.isOpen
  return (
    <>
      <Heading level={1} caption={policyTitle}>
        {findingsTitle}
      </Heading>
      <Paragraph>{howMany(matters.length)}</Paragraph>
      <Paragraph>
        <Link href={pathTo('/policy/drafts/:draft', { draft })}>Back to every statement</Link>
      </Paragraph>
      {severities.map((severity) => {
        const some = matters.filter((one) => one.severity === severity)
        return some.length === 0 ? null : (
          <section key={severity} aria-labelledby={`findings-${severity}`}>
            <Heading level={2} id={`findings-${severity}`}>
              {headings[severity]}
            </Heading>
            {some.map((matter) => (
              <MatterCard key={matter.code + matter.because} matter={matter} draft={draft} may={canCorrect} />
            ))}
          </section>
        )
      })}
      {may.adopt && view.isOpen ? (
        <ButtonGroup>
          <ButtonLink kind="secondary" href={pathTo('/policy/drafts/:draft/adopt', { draft })}>
            Adopt this policy
          </ButtonLink>
        </ButtonGroup>
      ) : null}
    </>
  )
}

function howMany(number: number): string {
  if (number === 0)
    return 'Kept found nothing to change. That does not prove that nothing is: please read it yourself as well.'
  const things = number === 1 ? 'one thing' : `${number} things`
  return `Kept found ${things} to look at. You decide. Guidance is not law; each says where it comes from and how sure we are of it.`
}

function MatterCard({ matter, draft, may }: { matter: Matter; draft: string; may: boolean }) {
  const { severity, because, todo, source, about, more } = matter
  return (
    <Card>
      <Paragraph>
        <Tag text={severityNames[severity]} colour={colours[severity]} />
      </Paragraph>
      <Paragraph>{because}</Paragraph>
      {about.length > 0 ? (
        <InsetText>
          <List
            kind="plain"
            spaced
            items={about.map((one) => <Quoted key={one.id} one={one} matter={matter} draft={draft} may={may} />)}
          />
          {more > 0 ? <Paragraph>{`And ${more} more.`}</Paragraph> : null}
        </InsetText>
      ) : null}
      <Paragraph>
        <strong>What to do: </strong>
        {todo}
      </Paragraph>
      <Paragraph size="s">{`Where this comes from: ${source}`}</Paragraph>
    </Card>
  )
}

interface QuotedProps {
  one: Matter['about'][number]
  matter: Matter
  draft: string
  may: boolean
}

/** The statement, the words in it that were found, and the way to put them right. */
function Quoted({ one, matter, draft, may }: QuotedProps) {
  const to = { draft, statement: one.id }
  const isMeasured = matter.code === 'words-that-cannot-be-checked'
  return (
    <>
      {`“${one.text}”`}
      {isMeasured && one.quote ? ` (${one.quote})` : null}
      {may ? (
        <span className="govuk-body-s">
          {' '}
          {isMeasured ? (
            <>
              <Link href={pathTo('/policy/drafts/:draft/statements/:statement/measure', to)}>
                Write your own measure<span className="govuk-visually-hidden">{`: ${one.text}`}</span>
              </Link>
              {' or '}
            </>
          ) : null}
          <Link href={pathTo('/policy/drafts/:draft/statements/:statement/reword', to)}>
            change its words<span className="govuk-visually-hidden">{`: ${one.text}`}</span>
          </Link>
        </span>
      ) : null}
    </>
  )
}
