/** Shows what is about to be adopted, what nobody has checked yet, and asks for a signature under exactly these words. */

import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { Fingerprint, SigningFields } from '../policy.signing.page.tsx'
import { PolicyText } from '../policy.text.page.tsx'
import type { AdoptionView } from './adopt-policy.view.ts'

export const adoptPolicyTitle = 'Adopt this policy'

export interface AdoptPolicyProps {
  view: AdoptionView
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** The draft is not what was shown before. */
  isChanged: boolean
}

export function AdoptPolicyPage({ view, typed, errors, once, isChanged }: AdoptPolicyProps) {
  const draft = view.draft.id
  return (
    <FormPage
      title={adoptPolicyTitle}
      caption={view.policyTitle}
      intro={
        <>
          {isChanged ? <Changed /> : null}
          <Paragraph>
            Adopting makes this text what your organisation has promised. It becomes a version of its own, and nobody
            can change it afterwards: a change is a new draft and another version.
          </Paragraph>
          <WhatIsAdopted view={view} />
          {view.sections ? (
            <Details summary="Read the whole text once more">
              <PolicyText sections={view.sections} />
            </Details>
          ) : (
            <Paragraph>
              <Link href={pathTo('/policy/drafts/:draft', { draft })}>
                {`Read the whole text once more: ${view.statements.length} statements`}
              </Link>
            </Paragraph>
          )}
          <Fingerprint sha256={view.sha256} />
        </>
      }
      action={pathTo('/policy/drafts/:draft/adopt', { draft })}
      once={once}
      errors={errors}
      submit={`Adopt version ${versionNumber(view)}`}
      beside={<Link href={pathTo('/policy/drafts/:draft', { draft })}>Not yet: back to the draft</Link>}
      words={englishWords}
    >
      <input type="hidden" name="sha256" value={view.sha256} />
      <input type="hidden" name="labels" value={view.labels} />
      <SigningFields
        typed={typed}
        errors={errors}
        dayAsked="On which day was it adopted?"
        dayHint="The day of the meeting, or today."
        nextHint={nextHint(view.draft.facts.review.intervalMonths)}
      />
    </FormPage>
  )
}

function Changed() {
  return (
    <InsetText>
      <Paragraph>
        Somebody has changed the draft since you opened this page. Below is what it says now. Please read it again, then
        sign.
      </Paragraph>
    </InsetText>
  )
}

const versionNumber = ({ newest }: AdoptionView) => (newest?.number ?? 0) + 1

function nextHint(intervalMonths: number | null): string {
  if (intervalMonths === null) return 'Filled in is our suggestion, a year later: the policy does not say how often.'
  return `The policy says every ${intervalMonths === 1 ? 'month' : `${intervalMonths} months`}.`
}

function WhatIsAdopted({ view }: { view: AdoptionView }) {
  const { newest, commitments, unchecked, doubtful, serious } = view
  const draft = { draft: view.draft.id }
  const follows = newest
    ? `Version ${newest.number + 1}, after version ${newest.number} of ${dayInWords(newest.adopted_on)}`
    : 'Version 1, the first'
  const look = (href: string, hidden: string) => ({ actions: [{ href, text: 'Look', hidden }] })
  return (
    <SummaryList
      rows={[
        { key: 'Policy', value: view.policyTitle },
        { key: 'Becomes', value: follows },
        { key: 'Commitments', value: String(commitments) },
        {
          key: 'Not yet checked by a person',
          value: uncheckedInWords(unchecked, doubtful),
          ...(unchecked > 0 ? look(pathTo('/policy/drafts/:draft', draft), 'at what nobody has checked') : {}),
        },
        {
          key: 'Worth changing',
          value: serious === 0 ? 'Nothing serious was found' : `${serious} serious`,
          ...look(pathTo('/policy/drafts/:draft/findings', draft), 'at what is worth changing'),
        },
      ]}
    />
  )
}

function uncheckedInWords(unchecked: number, doubtful: number): string {
  if (unchecked === 0) return 'None'
  const commitments = unchecked === 1 ? '1 commitment' : `${unchecked} commitments`
  if (doubtful === 0) return commitments
  return `${commitments}. Kept is not sure about ${doubtful === 1 ? '1 statement' : `${doubtful} statements`}.`
}
