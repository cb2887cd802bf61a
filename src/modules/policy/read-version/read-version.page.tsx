/** One adopted version: its text as it was signed, who adopted it, and when it was looked at since. */
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { WarningText } from '#design/warning-text/warning-text.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, momentInWords } from '#platform/text/dates.ts'
import { Fingerprint } from '../policy.signing.page.tsx'
import { PolicyText, StretchLinks } from '../policy.text.page.tsx'
import type { VersionView } from './read-version.view.ts'

export interface ReadVersionProps {
  view: VersionView
  may: { correct: boolean }
}

export function ReadVersionPage({ view, may }: ReadVersionProps) {
  const { version, followedBy, follows, isAsSigned } = view
  return (
    <>
      <Heading level={1} caption={`Version ${version.number}${followedBy ? '' : ', in force'}`}>
        {version.title}
      </Heading>
      {followedBy ? (
        <InsetText>
          <Paragraph>
            This version is not in force any more.{' '}
            <Link href={pathTo('/policy/versions/:version', { version: followedBy.id })}>
              {`Version ${followedBy.number} came after it`}
            </Link>
            .
          </Paragraph>
        </InsetText>
      ) : null}
      <SummaryList rows={facts(view)} />
      {isAsSigned ? null : (
        <WarningText words={englishWords}>
          The text below does not have the fingerprint under which it was signed any more. Tell whoever looks after
          Kept, and compare it with your own copy.
        </WarningText>
      )}
      <Fingerprint sha256={version.sha256} isOfThis={isAsSigned} />
      <ButtonGroup>
        {may.correct && !followedBy ? <ButtonLink href="/board/sections">How would we know?</ButtonLink> : null}
        {follows ? (
          <ButtonLink kind="secondary" href={compareHref(version.policy_id, follows.id, version.id)}>
            {`What changed since version ${follows.number}`}
          </ButtonLink>
        ) : null}
        <Link href={pathTo('/policy/:policy', { policy: version.policy_id })}>All about this policy</Link>
      </ButtonGroup>
      <Copies version={version.id} />
      <PolicyText sections={view.sections} />
      <StretchLinks stretch={view.stretch} href={pathTo('/policy/versions/:version', { version: version.id })} />
    </>
  )
}

/** Made by another room, which is linked to and not asked. */
function Copies({ version }: { version: string }) {
  return (
    <Paragraph>
      {'Keep a copy: '}
      <Link href={pathTo('/publication/versions/:version/policy.pdf', { version })}>PDF</Link>
      {', '}
      <Link href={pathTo('/publication/versions/:version/policy.docx', { version })}>Word document</Link>
      {' or '}
      <Link href={pathTo('/publication/versions/:version/policy.html', { version })}>web page</Link>.
    </Paragraph>
  )
}

function compareHref(policy: string, from: string, to: string): string {
  return `${pathTo('/policy/:policy/difference', { policy })}?from=${from}&to=${to}`
}

function facts({ version, enteredBy, reviews, nextReviewOn, commitments, followedBy }: VersionView) {
  const adopted = `${dayInWords(version.adopted_on)}, by ${version.adopter_name}, ${version.adopter_role}`
  return [
    { key: 'Adopted', value: adopted },
    { key: 'Signed', value: version.signature },
    { key: 'Entered in Kept', value: `${momentInWords(version.adopted_at)}, by ${enteredBy}` },
    { key: 'Commitments', value: String(commitments) },
    ...(followedBy ? [] : [{ key: 'Next review', value: dayInWords(nextReviewOn) }]),
    {
      key: 'Looked at since',
      value:
        reviews.length === 0
          ? 'Not yet'
          : reviews.map((one) => (
              <Paragraph key={one.id}>
                {`${dayInWords(one.reviewed_on)}, by ${one.reviewer_name}, ${one.reviewer_role}${otherThanSigned(one)}${one.note ? `: ${one.note}` : ''}`}
              </Paragraph>
            )),
    },
  ]
}

/** Somebody may write down what another decided, but not unseen. */
function otherThanSigned({ enteredBy, reviewer_name }: VersionView['reviews'][number]): string {
  return enteredBy === reviewer_name ? '' : ` (entered by ${enteredBy})`
}
