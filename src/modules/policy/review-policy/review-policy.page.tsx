/** Asks whoever looked at the version in force, and leaves it as it is, to sign that they did. */

import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { Fingerprint, SigningFields } from '../policy.signing.page.tsx'
import { PolicyText } from '../policy.text.page.tsx'
import type { ReviewView } from './review-policy.view.ts'

export const reviewPolicyTitle = 'Look at the policy again'

export interface ReviewPolicyProps {
  view: ReviewView
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** Another version came into force meanwhile. */
  isChanged: boolean
}

export function ReviewPolicyPage({ view, typed, errors, once, isChanged }: ReviewPolicyProps) {
  const { policy, version, sections } = view
  return (
    <FormPage
      title={reviewPolicyTitle}
      caption={policy.title}
      intro={
        <>
          {isChanged ? (
            <InsetText>
              <Paragraph>
                {`Version ${version.number} was adopted since you opened this page. Please read it, then sign.`}
              </Paragraph>
            </InsetText>
          ) : null}
          <Paragraph>
            Use this page if you have read it, asked whether it is still right, and leave it as it is. If something must
            change, begin a change instead.
          </Paragraph>
          <Paragraph>
            {`In force is version ${version.number}, adopted on ${dayInWords(version.adopted_on)} by ${version.adopter_name}.`}
          </Paragraph>
          {sections ? (
            <Details summary="Read the whole text">
              <PolicyText sections={sections} />
            </Details>
          ) : (
            <Paragraph>
              <Link href={pathTo('/policy/versions/:version', { version: version.id })}>Read the whole text</Link>
            </Paragraph>
          )}
          <Fingerprint sha256={version.sha256} />
        </>
      }
      action={pathTo('/policy/:policy/review', { policy: policy.id })}
      once={once}
      errors={errors}
      submit="We leave it as it is"
      beside={<Link href={pathTo('/policy/:policy', { policy: policy.id })}>Back without signing</Link>}
      words={englishWords}
    >
      <input type="hidden" name="sha256" value={version.sha256} />
      <SigningFields
        typed={typed}
        errors={errors}
        dayAsked="On which day did you look at it?"
        dayHint="The day of the meeting, or today."
        nextHint={nextHint(version.facts.review.intervalMonths)}
      >
        <Textarea
          name="note"
          label="What you looked at or agreed (optional)"
          value={typed['note']}
          rows={3}
          limit={2000}
          countFrom={75}
          error={errorOf(errors, 'note')}
          words={englishWords}
        />
      </SigningFields>
    </FormPage>
  )
}

function nextHint(intervalMonths: number | null): string {
  if (intervalMonths === null) return 'Filled in is our suggestion, a year later: the policy does not say how often.'
  return `The policy says every ${intervalMonths === 1 ? 'month' : `${intervalMonths} months`}.`
}
