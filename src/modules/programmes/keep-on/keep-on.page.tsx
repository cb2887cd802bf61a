/** Asks whether somebody in no programme stays in the records. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { FieldsProps } from '../programmes.page.tsx'
import { DayField } from '../programmes.page.tsx'
import { reasonNames, reasons } from '../programmes.words.ts'
import type { ForgottenView } from './keep-on.view.ts'

export const keepOnTitle = 'Do they stay?'

export function KeepOnPage({ view, once, ...fields }: FieldsProps & { view: ForgottenView; once: string }) {
  const { typed, errors } = fields
  const stays = {
    value: 'stays',
    text: 'They stay in our records for now',
    conditional: (
      <>
        <Select
          name="reason"
          label="Why?"
          items={[{ value: '', text: 'Choose' }, ...reasons.map((value) => ({ value, text: reasonNames[value] }))]}
          value={typed['reason']}
          error={errorOf(errors, 'reason')}
          words={englishWords}
        />
        <DayField {...fields} name="until" legend="Until when?" hint="A year at the most. Then it is asked again." />
      </>
    ),
  }
  const left = {
    value: 'left',
    text: 'They have left',
    conditional: <DayField {...fields} name="left" legend="When was their last day here?" />,
  }
  return (
    <FormPage
      title={keepOnTitle}
      caption={view.name}
      intro={<Intro view={view} />}
      action={pathTo('/programmes/without/:forgotten', { forgotten: view.id })}
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href="/programmes/without">Back without saving</Link>}
      words={englishWords}
    >
      <Radios
        name="answer"
        legend="What is so?"
        value={typed['answer']}
        items={view.kind === 'adult' ? [stays] : [stays, left]}
        error={errorOf(errors, 'answer')}
        words={englishWords}
      />
    </FormPage>
  )
}

function Intro({ view: { id, kind, keptUntil } }: { view: ForgottenView }) {
  return (
    <>
      {keptUntil ? <Paragraph>{`It was said before that they stay until ${dayInWords(keptUntil)}.`}</Paragraph> : null}
      {kind === 'adult' ? (
        <Paragraph>
          If they have left, say so on <Link href={pathTo('/people/:person', { person: id })}>their own page</Link>, so
          that their account ends too.
        </Paragraph>
      ) : null}
    </>
  )
}
