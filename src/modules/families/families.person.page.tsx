/** The questions about a young person, as they are asked when one is added and when one is changed. */
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { choicesOf, DayQuestion } from './families.page.tsx'
import { ageBands, bandNames } from './families.words.ts'

export interface YoungPersonFieldsProps {
  typed: Typed
  errors: readonly FieldError[]
  /** What they need is asked by those alone who may read it. */
  asksNeeds: boolean
}

export function YoungPersonFields({ typed, errors, asksNeeds }: YoungPersonFieldsProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <>
      <Input {...field('name')} label="Name" autocomplete="off" />
      <Input {...field('knownAs')} label="Known as (optional)" hint="What they like to be called" autocomplete="off" />
      <Input {...field('pronouns')} label="Pronouns (optional)" width={10} autocomplete="off" />
      <AgeQuestion typed={typed} errors={errors} />
      <Input {...field('languages')} label="Languages (optional)" hint="With commas between them" autocomplete="off" />
      {asksNeeds ? (
        <Textarea
          {...field('needs')}
          label="What do they need to take part? (optional)"
          hint="Only what helps those who are with them. It is sealed."
          rows={3}
          limit={2000}
        />
      ) : null}
      <ContactQuestion typed={typed} errors={errors} />
    </>
  )
}

function AgeQuestion({ typed, errors }: Pick<YoungPersonFieldsProps, 'typed' | 'errors'>) {
  return (
    <>
      <Radios
        name="age"
        legend="How old are they?"
        hint="If an age is enough, do not ask for the birthday."
        words={englishWords}
        error={errorOf(errors, 'age')}
        value={typed['age']}
        items={[
          {
            value: 'band',
            text: 'I know their age',
            conditional: (
              <Radios
                name="band"
                legend="Age today"
                words={englishWords}
                error={errorOf(errors, 'band')}
                value={typed['band']}
                items={choicesOf(ageBands, bandNames)}
                small
              />
            ),
          },
          {
            value: 'birthday',
            text: 'I know their birthday',
            conditional: (
              <DayQuestion name="born" legend="Birthday" hint="For example, 27 3 2012" typed={typed} errors={errors} />
            ),
          },
        ]}
      />
      <Checkboxes
        name="atRisk"
        legend="If they are 18 or over"
        words={englishWords}
        values={typed['atRisk'] === 'yes' ? ['yes'] : []}
        items={[{ value: 'yes', text: 'They are an adult at risk', hint: 'They need the care that this list is for' }]}
      />
    </>
  )
}

function ContactQuestion({ typed, errors }: Pick<YoungPersonFieldsProps, 'typed' | 'errors'>) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <>
      <Radios
        name="mayContact"
        legend="May we contact them ourselves?"
        hint="Your policy may forbid it. Then choose no: we contact their parents or carers."
        words={englishWords}
        error={errorOf(errors, 'mayContact')}
        value={typed['mayContact']}
        items={[
          { value: 'no', text: 'No' },
          { value: 'yes', text: 'Yes', conditional: <Input {...field('contactHow')} label="How? (optional)" /> },
        ]}
      />
      <Input {...field('email')} label="Their own e-mail address (optional)" type="email" autocomplete="off" />
      <Input {...field('phone')} label="Their own telephone (optional)" type="tel" width={20} autocomplete="off" />
    </>
  )
}
