/** What a person of 16 or over can decide themselves: what was considered, and one decision more. */
import { Card } from '#design/card/card.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { choicesOf, DayQuestion } from '../families.page.tsx'
import type { FieldsProps } from '../families.tie.page.tsx'
import type { Finding } from '../families.words.ts'
import { findingNames, findings, ourSuggestion } from '../families.words.ts'

export interface ConsiderCapacityProps extends FieldsProps {
  child: string
  name: string
  considered: readonly { id: string; decision: string; finding: Finding; words: string; on: string; by: string }[]
  once: string
}

export const capacityTitle = 'What they can decide themselves'

export function ConsiderCapacityPage({ child, name, considered, typed, errors, once }: ConsiderCapacityProps) {
  const to = { child }
  const text = (field: string, label: string) => (
    <Textarea
      name={field}
      label={label}
      words={englishWords}
      error={errorOf(errors, field)}
      value={typed[field]}
      rows={3}
      limit={2000}
    />
  )
  return (
    <FormPage
      title={capacityTitle}
      caption={name}
      intro={
        <>
          <Paragraph>
            {`From 16 a person is taken to be able to decide for themselves. Where somebody doubts it, write down what you considered, for one decision at a time. ${ourSuggestion}`}
          </Paragraph>
          {considered.map((one) => (
            <Card key={one.id} title={findingNames[one.finding]}>
              <Paragraph>{one.decision}</Paragraph>
              <Paragraph>{one.words}</Paragraph>
              <Paragraph size="s">{`${one.by}, ${dayInWords(one.on)}`}</Paragraph>
            </Card>
          ))}
        </>
      }
      action={pathTo('/families/:child/capacity', to)}
      once={once}
      errors={errors}
      submit="Write it down"
      beside={<Link href={pathTo('/families/:child', to)}>Back to their page</Link>}
      words={englishWords}
    >
      {text('decision', 'Which decision?')}
      <Radios
        name="finding"
        legend="What did you find?"
        words={englishWords}
        error={errorOf(errors, 'finding')}
        value={typed['finding']}
        items={choicesOf(findings, findingNames)}
      />
      {text('words', 'How did you find it, and who helped?')}
      <DayQuestion name="on" legend="When did you consider it?" typed={typed} errors={errors} />
    </FormPage>
  )
}
