/** Changes what is known of a place; where somebody else did meanwhile, both are shown. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../programmes.page.tsx'
import { PlaceFields } from '../programmes.page.tsx'
import { type Ruling, rulingNames } from '../programmes.words.ts'

export const editPlaceTitle = 'Change the place'

export interface EditPlaceProps extends FieldsProps {
  place: string
  version: number
  once: string
  /** What somebody else saved meanwhile. */
  meanwhile?: { name: string; lead_name: string; lead_phone: string; lead_email: string; ruling: Ruling } | undefined
}

const bothTexts =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'

export function EditPlacePage({ place, version, once, meanwhile, ...fields }: EditPlaceProps) {
  const now = meanwhile && [
    { key: 'Name', value: meanwhile.name },
    { key: 'Safeguarding lead', value: meanwhile.lead_name || 'Not said' },
    { key: 'Telephone', value: meanwhile.lead_phone || 'Not said' },
    { key: 'E-mail', value: meanwhile.lead_email || 'Not said' },
    { key: 'Which policy rules', value: rulingNames[meanwhile.ruling] },
  ]
  return (
    <FormPage
      title={editPlaceTitle}
      intro={now && <Conflict says={bothTexts} now={now} />}
      action={pathTo('/programmes/places/:venue/edit', { venue: place })}
      once={once}
      version={version}
      errors={fields.errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href="/programmes/places">Leave it as it is</Link>}
      words={englishWords}
    >
      <PlaceFields {...fields} />
    </FormPage>
  )
}
