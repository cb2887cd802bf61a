/** Asks which ages count here, with what Kept suggests beside each. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldsProps } from '../families.tie.page.tsx'
import type { AgeRuleName } from '../families.words.ts'
import { ageRuleNames, ageRules, ourSuggestion } from '../families.words.ts'

export const setAgesTitle = 'Which ages count here'

export function SetAgesPage({ typed, errors, once }: FieldsProps & { once: string }) {
  return (
    <FormPage
      title={setAgesTitle}
      intro={
        <Paragraph>{`The numbers that are filled in are suggestions. Laws and your own policy come first.`}</Paragraph>
      }
      action="/families/ages"
      once={once}
      errors={errors}
      submit="Save"
      beside={<Link href="/families">Leave them as they are</Link>}
      words={englishWords}
    >
      {ageRuleNames.map((name) => (
        <AgeRule key={name} name={name} typed={typed} errors={errors} />
      ))}
    </FormPage>
  )
}

function AgeRule({ name, typed, errors }: FieldsProps & { name: AgeRuleName }) {
  const { says, unit, suggestion, why } = ageRules[name]
  const field = (of: string) => ({ name: of, words: englishWords, error: errorOf(errors, of), value: typed[of] })
  return (
    <>
      <Heading level={2} size="s">
        {says}
      </Heading>
      <Paragraph size="s">{`${suggestion} ${unit}: ${ourSuggestion.charAt(0).toLowerCase()}${ourSuggestion.slice(1)} ${why}`}</Paragraph>
      <Input {...field(name)} label={unit === 'years' ? 'Age in years' : 'Days before'} width={3} inputmode="numeric" />
      <Input {...field(`because-${name}`)} label={`Why, if it is not ${suggestion}`} />
    </>
  )
}
