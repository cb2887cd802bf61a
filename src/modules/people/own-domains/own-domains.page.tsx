/** The domains on which an organisation gives out addresses, and a form for one more. */
import { Button } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Table } from '#design/table/table.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'

export interface OwnDomainsProps {
  domains: readonly string[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function OwnDomainsPage({ domains, typed, errors, once }: OwnDomainsProps) {
  return (
    <FormPage
      title="Your own e-mail domains"
      intro={
        <>
          <Paragraph>
            A domain is what stands behind the @. Adults who are in touch with young people should write from an address
            of your organisation’s own, not from a private one.
          </Paragraph>
          {domains.length === 0 ? <Paragraph>None is known yet.</Paragraph> : <Domains domains={domains} once={once} />}
        </>
      }
      action="/people/domains"
      once={once}
      errors={errors}
      submit="Add it"
      beside={<Link href="/people/organisation">Back to your organisation</Link>}
      words={englishWords}
    >
      <Input
        name="domain"
        label="Which domain is your own?"
        hint="For example rowan.org.uk. Gmail, Outlook and the like belong to nobody alone."
        value={typed['domain']}
        error={errorOf(errors, 'domain')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        width={30}
        words={englishWords}
      />
    </FormPage>
  )
}

function Domains({ domains, once }: { domains: readonly string[]; once: string }) {
  return (
    <Table
      caption="Your own domains"
      columns={[{ label: 'Domain' }, { label: 'Take it away' }]}
      rows={domains.map((domain) => ({
        key: domain,
        cells: [
          domain,
          <Form key="away" action="/people/domains/take-away" once={once}>
            <input type="hidden" name="own" value={domain} />
            <Button kind="secondary">
              Take it away<span className="govuk-visually-hidden">{`: ${domain}`}</span>
            </Button>
          </Form>,
        ],
      }))}
    />
  )
}
