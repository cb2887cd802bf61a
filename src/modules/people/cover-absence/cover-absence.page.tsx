/** Asks who stands in for somebody whose days away are known already. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { CoverFieldProps } from '../say-away/say-away.days.page.tsx'
import { CoverField } from '../say-away/say-away.days.page.tsx'
import type { AbsenceView } from '../say-away/say-away.days.view.ts'

export const coverAbsenceTitle = 'Say who stands in'

export interface CoverAbsenceProps extends CoverFieldProps {
  view: AbsenceView
  once: string
}

export function CoverAbsencePage({ once, ...field }: CoverAbsenceProps) {
  const { person, posts, absence } = field.view
  return (
    <FormPage
      title={coverAbsenceTitle}
      intro={
        <Paragraph>
          {`${person.name} is away from ${dayInWords(absence.fromOn)} until ${dayInWords(absence.untilOn)}.`}
          {posts.length === 0 ? ' They hold nothing for which somebody must stand in.' : null}
        </Paragraph>
      }
      action={pathTo('/people/absences/:absence/cover', { absence: absence.id })}
      once={once}
      errors={field.errors}
      submit="Save"
      beside={<Link href={pathTo('/people/:person', { person: person.id })}>Back without saving</Link>}
      words={englishWords}
    >
      <CoverField {...field} />
    </FormPage>
  )
}
