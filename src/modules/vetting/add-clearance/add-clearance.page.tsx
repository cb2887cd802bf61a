/** Asks which check was seen; what stands on the certificate besides is not asked for. */
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ClearanceKind } from '../vetting.words.ts'
import { clearanceNames } from '../vetting.words.ts'

export interface AddClearanceProps {
  checked: string
  name: string
  /** Those of the organisation's nation first. */
  kinds: readonly ClearanceKind[]
  months: number
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function AddClearancePage({ checked, name, kinds, months, typed, errors, once }: AddClearanceProps) {
  const day = (part: string, legend: string, hint?: string) => (
    <DateInput
      id={part}
      namePrefix={part}
      legend={legend}
      hint={hint}
      values={{ day: typed[`${part}-day`], month: typed[`${part}-month`], year: typed[`${part}-year`] }}
      error={errorOf(errors, `${part}-day`)}
      words={englishWords}
    />
  )
  return (
    <FormPage
      title="I have seen a check"
      caption={name}
      intro={
        <Paragraph>
          Do not copy or photograph the certificate, and write nothing here of what stands on it but its number. If you
          are worried by what it says, tell your safeguarding lead.
        </Paragraph>
      }
      action={pathTo('/vetting/people/:checked/add', { checked })}
      once={once}
      errors={errors}
      submit="I have seen it"
      beside={<Link href={pathTo('/vetting/people/:checked', { checked })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <Radios
        name="kind"
        legend="Which check did you see?"
        items={kinds.map((value) => ({ value, text: clearanceNames[value] }))}
        value={typed['kind']}
        error={errorOf(errors, 'kind')}
        words={englishWords}
      />
      <Input
        name="number"
        label="Its number (optional)"
        hint="Kept sealed, and shown only to those who record checks."
        value={typed['number']}
        error={errorOf(errors, 'number')}
        width={20}
        autocomplete="off"
        spellcheck={false}
        words={englishWords}
      />
      {day('issued', 'When was it issued?')}
      {day('seen', 'When did you see it?')}
      <Radios
        name="updates"
        legend="Do they have the update service, and let you use it?"
        hint="With it you can ask each year whether anything has changed."
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No, or there is none for this check' },
        ]}
        value={typed['updates']}
        error={errorOf(errors, 'updates')}
        words={englishWords}
      />
      {day('renew', 'When should it be renewed? (optional)', `Left empty, ${months} months after it was issued.`)}
    </FormPage>
  )
}
