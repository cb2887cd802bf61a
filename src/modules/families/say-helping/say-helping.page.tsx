/** Asks from which day a young person helps here, or until which they did. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { DayQuestion } from '../families.page.tsx'
import type { FieldsProps } from '../families.tie.page.tsx'

export interface SayHelpingProps extends FieldsProps {
  child: string
  name: string
  helpsHere: boolean
  once: string
}

export const sayHelpingTitle = 'Helps here as a volunteer'

export function SayHelpingPage({ child, name, helpsHere, typed, errors, once }: SayHelpingProps) {
  const to = { child }
  return (
    <FormPage
      title={sayHelpingTitle}
      caption={name}
      intro={
        <Paragraph>
          {helpsHere
            ? 'They help here now. The rules for volunteers and the rules that protect children both count.'
            : 'While they help, the rules for volunteers and the rules that protect children both count.'}
        </Paragraph>
      }
      action={helpsHere ? pathTo('/families/:child/helping/end', to) : pathTo('/families/:child/helping', to)}
      once={once}
      errors={errors}
      submit={helpsHere ? 'They no longer help' : 'They help here'}
      beside={<Link href={pathTo('/families/:child', to)}>Leave it as it is</Link>}
      words={englishWords}
    >
      <DayQuestion
        name="day"
        legend={helpsHere ? 'What is the last day?' : 'From which day?'}
        typed={typed}
        errors={errors}
      />
    </FormPage>
  )
}
