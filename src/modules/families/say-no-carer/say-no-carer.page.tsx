/** Asks why no parent or carer is known, and shows what was said before. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../families.tie.page.tsx'

export interface SayNoCarerProps extends FieldsProps {
  child: string
  name: string
  reason: string
  once: string
}

export const noCarerTitle = 'No parent or carer is known'

export function SayNoCarerPage({ child, name, reason, typed, errors, once }: SayNoCarerProps) {
  const to = { child }
  return (
    <FormPage
      title={noCarerTitle}
      caption={name}
      intro={
        reason ? (
          <InsetText>{reason}</InsetText>
        ) : (
          <Paragraph>Some young people come on their own. Say why, so that nobody asks again.</Paragraph>
        )
      }
      action={pathTo('/families/:child/no-carer', to)}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href={pathTo('/families/:child', to)}>Back to their page</Link>}
      words={englishWords}
    >
      <Textarea
        name="reason"
        label="Why are none known?"
        hint="It is sealed. Each reading is written down."
        words={englishWords}
        error={errorOf(errors, 'reason')}
        value={typed['reason']}
        rows={3}
        limit={2000}
      />
    </FormPage>
  )
}
