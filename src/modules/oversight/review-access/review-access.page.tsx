/** Shows a role with everybody who holds it, and asks of each whether they still need it. */

import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { roleHints, roleNames } from '#modules/people/index.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { reviewWording } from '../oversight.words.ts'
import type { RoleReviewView } from './review-access.view.ts'
import { decisionField } from './review-access.words.ts'

export const reviewTitle = (role: RoleReviewView['role']) => `Look through: ${roleNames[role]}`

export interface ReviewAccessProps {
  view: RoleReviewView
  /** As Kept knows them. */
  name: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function ReviewAccessPage({ view, name, typed, errors, once }: ReviewAccessProps) {
  const { role, term, holders } = view
  return (
    <FormPage
      title={reviewTitle(role)}
      caption="Who can see what"
      intro={<Paragraph>{`${roleHints[role]}. Say of each person whether they still need it.`}</Paragraph>}
      action={`/oversight/reviews/role?of=${role}`}
      once={once}
      errors={errors}
      submit="Sign"
      beside={<Link href="/oversight/reviews">Back without signing</Link>}
      words={englishWords}
    >
      <input type="hidden" name="role" value={role} />
      {holders.map((one) => (
        <Radios
          key={one.appointment}
          name={decisionField(one.appointment)}
          legend={one.name}
          hint={one.says.join(' ')}
          value={typed[decisionField(one.appointment)]}
          error={errorOf(errors, decisionField(one.appointment))}
          items={[
            { value: 'keeps', text: 'Still needs it' },
            { value: 'removed', text: 'Remove them now' },
          ]}
          words={englishWords}
        />
      ))}
      <InsetText>
        <Paragraph>{reviewWording(roleNames[role], term.name)}</Paragraph>
      </InsetText>
      <Input
        name="signature"
        label="Your name, typed"
        hint={`Sign as ${name}.`}
        value={typed['signature']}
        error={errorOf(errors, 'signature')}
        autocomplete="off"
        words={englishWords}
      />
      <DateInput
        id="signed"
        namePrefix="signed"
        legend="On which day?"
        values={{ day: typed['signed-day'], month: typed['signed-month'], year: typed['signed-year'] }}
        error={errorOf(errors, 'signed-day')}
        words={englishWords}
      />
    </FormPage>
  )
}
