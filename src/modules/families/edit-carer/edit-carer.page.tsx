/** Asks for a parent's or carer's name and how they are reached, for all their children at once. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../families.tie.page.tsx'
import { CarerFields } from '../families.tie.page.tsx'
import type { CarerToEdit } from './edit-carer.view.ts'

export interface EditCarerProps extends FieldsProps {
  carer: CarerToEdit
  version: number
  isMeanwhile: boolean
  once: string
}

export const editCarerTitle = 'Change a parent’s or carer’s name and contact'

export function EditCarerPage({ carer, version, isMeanwhile, typed, errors, once }: EditCarerProps) {
  return (
    <FormPage
      title={editCarerTitle}
      intro={
        isMeanwhile ? (
          <Conflict says={bothTexts} now={savedNow(carer)} />
        ) : (
          <Paragraph>It changes for every child they care for.</Paragraph>
        )
      }
      action={pathTo('/families/carers/:carer/edit', { carer: carer.id })}
      once={once}
      version={version}
      errors={errors}
      submit={isMeanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href={pathTo('/families/:child', { child: carer.child })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <CarerFields typed={typed} errors={errors} />
    </FormPage>
  )
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

function savedNow({ name, email, phone }: CarerToEdit) {
  return [
    { key: 'Name', value: name },
    { key: 'E-mail address', value: email ?? 'Not given' },
    { key: 'Telephone', value: phone ?? 'Not given' },
  ]
}
