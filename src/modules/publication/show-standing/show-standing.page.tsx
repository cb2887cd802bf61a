/** How publishing stands, and what can be done next. */
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { AnswerCard, Card } from '#design/card/card.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, momentInWords } from '#platform/text/dates.ts'
import { formatNames } from '../publication.words.ts'
import { WhoIsNamed } from '../publish-page/publish-page.page.tsx'
import type { StandingView } from './show-standing.view.ts'

export const showStandingTitle = 'Public page'

export interface ShowStandingProps {
  view: StandingView
  may: { publish: boolean }
  ownAddress: string
  /** Whether the address of this Kept is one that people outside could open. */
  isReachable: boolean
}

export function ShowStandingPage(props: ShowStandingProps) {
  const { view } = props
  return (
    <>
      <Heading level={1}>{showStandingTitle}</Heading>
      <Paragraph>
        One page that everybody can read without signing in: whom to ring first, then the policy in force, and copies to
        keep. It knows nothing of who reads it.
      </Paragraph>
      {view.published ? <Published {...props} /> : <NotPublished {...props} />}
      {view.prepared ? <Prepared {...props} /> : null}
      {view.published ? <Reach {...props} /> : null}
      <Card title="More">
        <List
          items={[
            <Link key="poster" href="/publication/poster">
              A poster for your wall
            </Link>,
            <Link key="reporting" href="/publication/reporting">
              What a page for reports still waits for
            </Link>,
          ]}
        />
      </Card>
    </>
  )
}

function Published({ view, may, ownAddress }: ShowStandingProps) {
  const { published } = view
  if (!published) return null
  const path = pathTo('/public/:slug', { slug: published.slug })
  const since = published.publishedAt ? momentInWords(published.publishedAt) : ''
  return (
    <AnswerCard title={published.name} answer="ok" word="Published" because={`Since ${since}.`}>
      <Paragraph>
        <Link href={path}>{`${ownAddress}${path}`}</Link>
      </Paragraph>
      {view.view ? (
        <>
          <Paragraph>
            {`It shows version ${view.view.version.number} of “${view.view.version.title}”, adopted on ${dayInWords(view.view.version.adoptedOn)}. When another version is adopted, it shows that one.`}
          </Paragraph>
          <WhoIsNamed view={view.view} />
          <Paragraph>{`Copies to keep: ${view.view.copies.map(({ format }) => formatNames[format]).join(', ')}.`}</Paragraph>
        </>
      ) : null}
      {view.canMakePdf ? null : (
        <Paragraph>This machine cannot make PDFs, so that people are offered the other copies only.</Paragraph>
      )}
      {may.publish ? (
        <ButtonGroup>
          <ButtonLink href="/publication/prepare" kind="secondary">
            Change it
          </ButtonLink>
          <Link href={pathTo('/publication/pages/:page/take-back', { page: published.id })}>Take it back</Link>
        </ButtonGroup>
      ) : null}
    </AnswerCard>
  )
}

function NotPublished({ view, may }: ShowStandingProps) {
  const because = view.takenBackAt
    ? `It was taken back on ${momentInWords(view.takenBackAt)}.`
    : 'Nobody outside can read your policy here yet.'
  return (
    <AnswerCard title="Your page" answer="unknown" word="Not published" because={because}>
      {view.policies.length === 0 ? (
        <Paragraph>No policy is in force yet. Once one is adopted, it can be shown to everybody.</Paragraph>
      ) : null}
      {may.publish && view.policies.length > 0 && !view.prepared ? (
        <ButtonLink href="/publication/prepare">Choose what everybody sees</ButtonLink>
      ) : null}
    </AnswerCard>
  )
}

function Prepared({ view, may }: ShowStandingProps) {
  if (!view.prepared) return null
  return (
    <Card title="Prepared, not published">
      <Paragraph>{`Chosen on ${momentInWords(view.prepared.preparedAt)}. Nobody sees it before it is published.`}</Paragraph>
      <ButtonGroup>
        <ButtonLink href={pathTo('/publication/pages/:page', { page: view.prepared.id })}>Look at it</ButtonLink>
        {may.publish ? <Link href="/publication/prepare">Change something</Link> : null}
      </ButtonGroup>
    </Card>
  )
}

const reachWords = {
  never: { answer: 'unknown', word: 'Not looked at yet' },
  holds: { answer: 'ok', word: 'Reached from outside' },
  soon: { answer: 'soon', word: 'Look again soon' },
  overdue: { answer: 'not-met', word: 'Look is overdue' },
} as const

function Reach({ view, may, isReachable }: ShowStandingProps) {
  const until = view.reachHoldsUntil
  const because = until
    ? `The last look from outside holds until ${dayInWords(until)}.`
    : 'Nobody has opened it from outside your own network yet.'
  return (
    <AnswerCard title="Can people outside reach it?" {...reachWords[view.reach]} because={because}>
      {isReachable ? null : (
        <Paragraph>
          This Kept has no secure address that people outside know. Ask whoever looks after it to set one.
        </Paragraph>
      )}
      {may.publish ? (
        <ButtonLink href="/publication/reach" kind={view.reach === 'holds' ? 'secondary' : undefined}>
          Look from outside
        </ButtonLink>
      ) : null}
    </AnswerCard>
  )
}
