/** Asks who becomes a child's parent or carer, and offers those who are known already. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../families.tie.page.tsx'
import { CarerFields, TieFields } from '../families.tie.page.tsx'
import type { CarerChoice } from './add-carer.view.ts'
import { somebodyNew } from './add-carer.words.ts'

export interface AddCarerProps extends FieldsProps {
  choice: CarerChoice
  once: string
}

export const addCarerTitle = 'Add a parent or carer'

export function AddCarerPage({ choice, typed, errors, once }: AddCarerProps) {
  const to = { child: choice.child }
  return (
    <FormPage
      title={addCarerTitle}
      caption={choice.name}
      action={pathTo('/families/:child/carers', to)}
      once={once}
      errors={errors}
      submit="Add them"
      beside={<Link href={pathTo('/families/:child', to)}>Back without adding</Link>}
      words={englishWords}
    >
      {choice.offered.length > 0 ? (
        <Radios
          name="known"
          legend="Is it somebody you know already?"
          hint="The same person is kept once, however many children they care for."
          words={englishWords}
          error={errorOf(errors, 'known')}
          value={typed['known']}
          items={[
            ...choice.offered.map(({ id, name }) => ({ value: id, text: name })),
            { divider: 'or' },
            { value: somebodyNew, text: 'Somebody else: fill in their name below' },
          ]}
        />
      ) : null}
      <CarerFields typed={typed} errors={errors} />
      <TieFields typed={typed} errors={errors} />
    </FormPage>
  )
}
