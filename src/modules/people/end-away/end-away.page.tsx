/** Asks whether somebody is back, or not away after all. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { AbsenceView } from '../say-away/say-away.days.view.ts'

export const endAwayTitle = 'End a time away'

export interface EndAwayProps {
  view: AbsenceView
  /** It has begun before today. */
  hasBegun: boolean
  once: string
}

export function EndAwayPage({ view: { person, absence }, hasBegun, once }: EndAwayProps) {
  return (
    <FormPage
      title={endAwayTitle}
      intro={
        <>
          <Paragraph>
            {`${person.name} is away from ${dayInWords(absence.fromOn)} until ${dayInWords(absence.untilOn)}.`}
          </Paragraph>
          <Paragraph>
            {hasBegun
              ? 'If you end it, they count as here again from today.'
              : 'If you end it, it counts as if it had never been said.'}
          </Paragraph>
        </>
      }
      action={pathTo('/people/absences/:absence/end', { absence: absence.id })}
      once={once}
      errors={[]}
      submit={hasBegun ? 'They are back' : 'They are not away after all'}
      beside={<Link href={pathTo('/people/:person', { person: person.id })}>Leave it as it is</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
