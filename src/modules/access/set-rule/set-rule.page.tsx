/** Asks how many days people have to set up their second step. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'

export interface SetRuleProps {
  typed: Typed
  errors: readonly FieldError[]
  version: number
  once: string
}

export const setRuleTitle = 'How signing in works'

export function SetRulePage({ typed, errors, version, once }: SetRuleProps) {
  return (
    <FormPage
      title={setRuleTitle}
      intro={
        <>
          <Paragraph>
            Whoever can see what is private signs in with two steps: a passphrase, and a code or a passkey. Everybody
            else may.
          </Paragraph>
          <Paragraph>
            <Link href="/access/provider">Your organisation’s own sign-in, such as Google or Microsoft</Link>
          </Paragraph>
          <Paragraph>
            Who has no second step yet gets some days to set one up. After that their role does not count until they
            have.
          </Paragraph>
        </>
      }
      action="/access/rule"
      once={once}
      version={version}
      errors={errors}
      submit="Save"
      beside={<Link href="/people">Leave it</Link>}
      words={englishWords}
    >
      <Input
        name="days"
        label="Days to set up a second step"
        hint="From 0 to 14. They begin on the day somebody is given a role."
        value={typed['days']}
        error={errorOf(errors, 'days')}
        width={2}
        inputmode="numeric"
        words={englishWords}
      />
    </FormPage>
  )
}
