/** Asks who somebody is to a child, and what they may be told. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../families.tie.page.tsx'
import { TieFields } from '../families.tie.page.tsx'
import type { TieOfChild } from '../families.tie.view.ts'

export interface EditTieProps extends FieldsProps {
  shown: TieOfChild
  version: number
  isMeanwhile: boolean
  once: string
}

export const editTieTitle = 'Change what a parent or carer may be told'

export function EditTiePage({ shown: { tie, child }, version, isMeanwhile, typed, errors, once }: EditTieProps) {
  return (
    <FormPage
      title={editTieTitle}
      caption={`${tie.name}, for ${child.name}`}
      intro={
        isMeanwhile ? (
          <InsetText>
            <Paragraph>
              Someone has changed this since you opened it. Look at the child’s page, then save yours if it is right.
            </Paragraph>
          </InsetText>
        ) : null
      }
      action={pathTo('/families/ties/:tie/edit', { tie: tie.id })}
      once={once}
      version={version}
      errors={errors}
      submit={isMeanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href={pathTo('/families/:child', { child: child.id })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <TieFields typed={typed} errors={errors} />
    </FormPage>
  )
}
