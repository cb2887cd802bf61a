/** Says what the weekly letter is, and lets somebody stop it or have it again. */
import { Button } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import type { DigestChoice } from './choose-digest.view.ts'

export const chooseDigestTitle = 'Your weekly letter'

export interface ChooseDigestProps {
  choice: DigestChoice
  organisation: string
  once: string
}

export function ChooseDigestPage({ choice: { isStopped, isCarried }, organisation, once }: ChooseDigestProps) {
  return (
    <>
      <Heading level={1}>{chooseDigestTitle}</Heading>
      <Paragraph>
        {`On Mondays, if something waits for you at ${organisation}, Kept sends you an e-mail. It says how many things wait, and nothing else. None is sent in the holidays.`}
      </Paragraph>
      {isCarried ? null : <Paragraph>Kept cannot send e-mail here yet, so nobody gets this letter for now.</Paragraph>}
      <Paragraph>{isStopped ? 'You have stopped this letter.' : 'You have not stopped this letter.'}</Paragraph>
      <Form action={isStopped ? '/reviews/weekly-letter/begin' : '/reviews/weekly-letter/stop'} once={once}>
        <Button>{isStopped ? 'Send it to me again' : 'Stop this letter'}</Button>
      </Form>
      <Paragraph>
        <Link href="/account">Your account</Link>
      </Paragraph>
    </>
  )
}
