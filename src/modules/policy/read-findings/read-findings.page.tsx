/** Worth changing: what Kept found in a policy, the serious first, each with its reason, its source and what to do. */
import { Card } from '#design/card/card.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import type { TagColour } from '#design/tag/tag.tsx'
import { Tag } from '#design/tag/tag.tsx'
import type { Severity } from '#modules/reader/index.ts'
import { severities, severityNames } from '#modules/reader/index.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { FindingLine, FindingsView } from './read-findings.view.ts'

export const findingsTitle = 'Worth changing'

const colours: Readonly<Record<Severity, TagColour>> = { serious: 'red', act: 'orange', advice: 'blue' }

const headings: Readonly<Record<Severity, string>> = {
  serious: 'Change these first',
  act: 'To do',
  advice: 'Advice',
}

export function ReadFindingsPage({ view, mayCorrect }: { view: FindingsView; mayCorrect: boolean }) {
  const { draft, policyTitle, findings } = view
  return (
    <>
      <Heading level={1} caption={policyTitle}>
        {findingsTitle}
      </Heading>
      <Paragraph>
        {findings.length === 0
          ? 'Kept found nothing to change. That does not prove that nothing is: please read it yourself as well.'
          : `Kept found ${findings.length === 1 ? 'one thing' : `${findings.length} things`} to look at. You decide; guidance is not law, and each says how sure we are of its source.`}
      </Paragraph>
      <Paragraph>
        <Link href={pathTo('/policy/drafts/:draft', { draft })}>Back to every statement</Link>
      </Paragraph>
      {severities.map((severity) => {
        const some = findings.filter((one) => one.severity === severity)
        return some.length === 0 ? null : (
          <section key={severity} aria-labelledby={`findings-${severity}`}>
            <Heading level={2} id={`findings-${severity}`}>
              {headings[severity]}
            </Heading>
            {some.map((finding) => (
              <FindingCard
                key={finding.code + finding.statements.join()}
                finding={finding}
                view={view}
                may={mayCorrect}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}

function FindingCard({ finding, view, may }: { finding: FindingLine; view: FindingsView; may: boolean }) {
  const { severity, because, todo, source, quote, about, statements } = finding
  const more = statements.length - about.length
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
            items={about.map((one) => <Quoted key={one.id} one={one} view={view} may={may} />)}
          />
          {more > 0 ? <Paragraph>{`And ${more} more.`}</Paragraph> : null}
        </InsetText>
      ) : null}
      {quote && about.length > 0 ? <Paragraph>{`The words: “${quote}”.`}</Paragraph> : null}
      <Paragraph>
        <strong>What to do: </strong>
        {todo}
      </Paragraph>
      {isAboutWords(finding) && may && view.isOpen && about[0] ? (
        <Paragraph>
          <Link
            href={pathTo('/policy/drafts/:draft/statements/:statement/measure', {
              draft: view.draft,
              statement: about[0].id,
            })}
          >
            Write your own measure
            <span className="govuk-visually-hidden">{`: ${about[0].text}`}</span>
          </Link>
        </Paragraph>
      ) : null}
      <Paragraph size="s">{`Where this comes from: ${source}`}</Paragraph>
    </Card>
  )
}

const isAboutWords = ({ code }: FindingLine) => code === 'words-that-cannot-be-checked'

interface QuotedProps {
  one: FindingLine['about'][number]
  view: FindingsView
  may: boolean
}

function Quoted({ one, view, may }: QuotedProps) {
  if (!may || !view.isOpen) return <>{`“${one.text}”`}</>
  const to = { draft: view.draft, statement: one.id }
  return (
    <>
      {`“${one.text}” `}
      <Link href={pathTo('/policy/drafts/:draft/statements/:statement/reword', to)}>
        Change its words<span className="govuk-visually-hidden">{`: ${one.text}`}</span>
      </Link>
    </>
  )
}
