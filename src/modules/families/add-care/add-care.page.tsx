/** Asks who decides for a child in care. */
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { choicesOf, DayQuestion } from '../families.page.tsx'
import type { FieldsProps } from '../families.tie.page.tsx'
import { deciderNames, deciders } from '../families.words.ts'

export interface AddCareProps extends FieldsProps {
  child: string
  name: string
  once: string
}

export const addCareTitle = 'They are in care: who decides what'

export function AddCarePage({ child, name, typed, errors, once }: AddCareProps) {
  const decides = (field: string, legend: string) => (
    <Radios
      name={field}
      legend={legend}
      words={englishWords}
      error={errorOf(errors, field)}
      value={typed[field]}
      items={choicesOf(deciders, deciderNames)}
      small
    />
  )
  return (
    <FormPage
      title={addCareTitle}
      caption={name}
      intro={<Paragraph>Not known yet is an answer. Ask their social worker, and change it then.</Paragraph>}
      action={pathTo('/families/:child/care/add', { child })}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href={pathTo('/families/:child', { child })}>Back without saving</Link>}
      words={englishWords}
    >
      <Textarea
        name="placement"
        label="Where and with whom do they live?"
        hint="It is sealed. Each reading is written down."
        words={englishWords}
        error={errorOf(errors, 'placement')}
        value={typed['placement']}
        rows={2}
      />
      {decides('everydayBy', 'Who decides about everyday things?')}
      {decides('healthBy', 'Who decides about health?')}
      {decides('picturesBy', 'Who decides about pictures?')}
      <Document typed={typed} errors={errors} />
      <DayQuestion
        name="until"
        legend="When do we look at this again?"
        hint="The last day on which we rely on it. Not later than the document says."
        typed={typed}
        errors={errors}
      />
    </FormPage>
  )
}

function Document({ typed, errors }: FieldsProps) {
  return (
    <>
      <Input
        name="document"
        label="Which document did you see? (optional)"
        hint="Such as a placement plan. Look at it and give it back: Kept takes no copy."
        words={englishWords}
        error={errorOf(errors, 'document')}
        value={typed['document']}
        autocomplete="off"
      />
      <DayQuestion name="seen" legend="When did you see it?" hint="If you saw one." typed={typed} errors={errors} />
      <Checkboxes
        name="picturesAllowed"
        legend="Pictures that everybody can see"
        hint="There are none of a child in care, unless the document says that there may be."
        words={englishWords}
        error={errorOf(errors, 'picturesAllowed')}
        values={typed['picturesAllowed'] === 'yes' ? ['yes'] : []}
        items={[{ value: 'yes', text: 'The document I saw says that pictures may be public' }]}
      />
    </>
  )
}
