/** Asks for the last day of a young person who has left, or whether they have come back. */
import { Button } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { DayQuestion } from '../families.page.tsx'
import type { FieldsProps } from '../families.tie.page.tsx'

export interface SayLeftProps extends FieldsProps {
  child: string
  name: string
  hasLeft: boolean
  once: string
}

export const sayLeftTitle = 'Has left'

export function SayLeftPage({ child, name, hasLeft, typed, errors, once }: SayLeftProps) {
  const to = { child }
  const back = <Link href={pathTo('/families/:child', to)}>Leave it as it is</Link>
  if (hasLeft)
    return (
      <>
        <Heading level={1} caption={name}>
          {sayLeftTitle}
        </Heading>
        <Paragraph>Their last day is written down. If they are here again, say so.</Paragraph>
        <Form action={pathTo('/families/:child/return', to)} once={once}>
          <Button>They have come back</Button>
        </Form>
        <Paragraph>{back}</Paragraph>
      </>
    )
  return (
    <FormPage
      title={sayLeftTitle}
      caption={name}
      intro={<Paragraph>They are then no longer in the list. What was written down stays for now.</Paragraph>}
      action={pathTo('/families/:child/leave', to)}
      once={once}
      errors={errors}
      submit="They have left"
      beside={back}
      words={englishWords}
    >
      <DayQuestion name="last" legend="What was their last day?" typed={typed} errors={errors} />
    </FormPage>
  )
}
