/** The questions about a programme and about a place, and days as this room tells them. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { placeKindNames, placeKinds, rulingNames, rulings } from './programmes.words.ts'

export interface FieldsProps {
  typed: Typed
  errors: readonly FieldError[]
}

export function DayField({
  typed,
  errors,
  name,
  legend,
  hint,
}: FieldsProps & { name: string; legend: string; hint?: string }) {
  return (
    <DateInput
      id={name}
      namePrefix={name}
      legend={legend}
      hint={hint}
      values={{ day: typed[`${name}-day`], month: typed[`${name}-month`], year: typed[`${name}-year`] }}
      error={errorOf(errors, `${name}-day`)}
      words={englishWords}
    />
  )
}

const fieldOf =
  ({ typed, errors }: FieldsProps) =>
  (name: string) => ({
    name,
    words: englishWords,
    error: errorOf(errors, name),
    value: typed[name],
  })

export function ProgrammeFields({
  places,
  ...props
}: FieldsProps & { places: readonly { id: string; name: string }[] }) {
  const field = fieldOf(props)
  return (
    <>
      <Input {...field('name')} label="What is it called?" autocomplete="off" />
      <Input
        {...field('kind')}
        label="What is it? (optional)"
        hint="Such as choir, session, project or club."
        width={20}
      />
      <Select
        {...field('place_id')}
        label="Where does it meet?"
        hint="Add the place first where it is not in the list."
        items={[{ value: '', text: 'Not said yet' }, ...places.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <DayField {...props} name="from" legend="Since when, or from when?" />
      <Input
        {...field('upper_age')}
        label="Until which age do young people take part? (optional)"
        hint="Nobody is taken out by itself: whoever is older is pointed out on their page and in the list of young people."
        width={3}
        inputmode="numeric"
      />
    </>
  )
}

export function PlaceFields(props: FieldsProps) {
  const field = fieldOf(props)
  return (
    <>
      <Input {...field('name')} label="What is the place called?" autocomplete="off" />
      <Radios
        {...field('kind')}
        legend="What kind of place is it?"
        items={placeKinds.map((value) => ({ value, text: placeKindNames[value] }))}
      />
      <Input
        {...field('lead_name')}
        label="Who is the safeguarding lead of the place?"
        hint="Their role, or their name where they agreed to it. Leave this empty for a place of your own: there your own lead is asked."
        autocomplete="off"
      />
      <Input {...field('lead_phone')} label="Their telephone number" type="tel" width={20} autocomplete="off" />
      <Input {...field('lead_email')} label="Their e-mail address" type="email" autocomplete="off" spellcheck={false} />
      <Radios
        {...field('ruling')}
        legend="Whose safeguarding policy rules there?"
        items={rulings.map((value) => ({ value, text: rulingNames[value] }))}
      />
      <Input
        {...field('policy_at')}
        label="Where is that policy? (optional)"
        hint="A web page, or who has it on paper."
      />
      <DayField
        {...props}
        name="checked"
        legend="When did somebody last ask the place whether this is right?"
        hint="Leave this empty if nobody has yet."
      />
    </>
  )
}

export const spanInWords = (fromOn: string, untilOn: string | null) =>
  untilOn === null ? `Since ${dayInWords(fromOn)}` : `${dayInWords(fromOn)} to ${dayInWords(untilOn)}`
