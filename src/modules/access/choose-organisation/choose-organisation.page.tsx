/** Asks for which organisation somebody acts now. */
import { Button } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Paragraph } from '#design/heading/heading.tsx'

export interface ChooseOrganisationProps {
  organisations: readonly { id: string; name: string }[]
  once: string
}

export function ChooseOrganisationPage({ organisations, once }: ChooseOrganisationProps) {
  return (
    <>
      <Heading level={1}>Choose an organisation</Heading>
      <Paragraph>
        {organisations.length === 0 ? none : 'You act for one at a time, and can change it here at any time.'}
      </Paragraph>
      {organisations.map(({ id, name }) => (
        <Form key={id} action="/choose-organisation" once={once}>
          <input type="hidden" name="organisation" value={id} />
          <Button kind="secondary">{name}</Button>
        </Form>
      ))}
    </>
  )
}

const none = 'You are not part of any organisation here now. Ask somebody in charge of yours for an invitation.'
