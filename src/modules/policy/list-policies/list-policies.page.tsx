/** The policies an organisation has, how each stands, and how to bring or write the first. */
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { draftInWords, policyHref, StandingCard } from '../policy.standing.page.tsx'
import type { PoliciesPage } from './list-policies.view.ts'

export interface ListPoliciesProps {
  page: PoliciesPage
  mayBring: boolean
  nextHref: string | undefined
}

export function ListPoliciesPage({ page, mayBring, nextHref }: ListPoliciesProps) {
  if (page.policies.length === 0 && page.isFirst) return <NoPolicy mayBring={mayBring} />
  return (
    <>
      <HeadingRow action={mayBring ? <ButtonLink href="/policy/bring">Bring another policy</ButtonLink> : null}>
        <Heading level={1}>Policy</Heading>
      </HeadingRow>
      <Paragraph>What your organisation has promised in writing, and when it is to be looked at again.</Paragraph>
      {page.policies.map((view) => (
        <StandingCard key={view.id} view={view} title={view.title} href={policyHref(view.id)}>
          {view.draft ? (
            <Paragraph>
              <Link href={pathTo('/policy/drafts/:draft', { draft: view.draft.id })}>
                A draft is open<span className="govuk-visually-hidden">{`: ${view.title}`}</span>
              </Link>
              {`. ${draftInWords(view)}`}
            </Paragraph>
          ) : null}
        </StandingCard>
      ))}
      {mayBring ? (
        <Paragraph>
          <Link href="/policy/write">Write a new one with our starter</Link>
        </Paragraph>
      ) : null}
      <Pagination
        previous={page.isFirst ? undefined : { href: '/policy', text: 'Back to the beginning' }}
        next={nextHref ? { href: nextHref } : undefined}
        words={englishWords}
      />
    </>
  )
}

function NoPolicy({ mayBring }: { mayBring: boolean }) {
  return (
    <>
      <Heading level={1}>Policy</Heading>
      <Paragraph size="l">No policy is here yet.</Paragraph>
      <Paragraph>
        An online safety policy is a list of promises. Kept reads yours and shows every promise in it. Word, PDF and
        most other files will do, or you can paste the text.
      </Paragraph>
      {mayBring ? (
        <ButtonGroup>
          <ButtonLink href="/policy/bring">Bring your policy</ButtonLink>
          <ButtonLink kind="secondary" href="/policy/write">
            Write one
          </ButtonLink>
        </ButtonGroup>
      ) : (
        <Paragraph>Ask your online safety coordinator or safeguarding lead to bring it.</Paragraph>
      )}
    </>
  )
}
