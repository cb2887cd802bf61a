/** Asks what has changed for a child in care. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { choicesOf } from '../families.page.tsx'
import type { FieldsProps } from '../families.tie.page.tsx'
import { careEndingNames, careEndings } from '../families.words.ts'

export interface EndCareProps extends FieldsProps {
  child: string
  name: string
  once: string
}

export const endCareTitle = 'What has changed?'

export function EndCarePage({ child, name, typed, errors, once }: EndCareProps) {
  return (
    <FormPage
      title={endCareTitle}
      caption={name}
      intro={
        <Paragraph>
          What whoever decided until now agreed to ends too, and you ask again. If their foster carer changes, end that
          on their page.
        </Paragraph>
      }
      action={pathTo('/families/:child/care/end', { child })}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href={pathTo('/families/:child', { child })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <Radios
        name="because"
        legend="What has changed?"
        words={englishWords}
        error={errorOf(errors, 'because')}
        value={typed['because']}
        items={choicesOf(careEndings, careEndingNames)}
      />
    </FormPage>
  )
}
