/** Says what Kept writes to somebody, and lets them stop the weekly letter, have it again, and choose the language. */
import { Button } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import type { DigestChoice } from './choose-digest.view.ts'

export const chooseDigestTitle = 'Letters to you'

export interface ChooseDigestProps {
  choice: DigestChoice
  organisation: string
  once: string
}

export function ChooseDigestPage({
  choice: { isStopped, isCarried, language },
  organisation,
  once,
}: ChooseDigestProps) {
  const other = language === 'en' ? 'cy' : 'en'
  return (
    <>
      <Heading level={1}>{chooseDigestTitle}</Heading>
      <Heading level={2}>Once a week</Heading>
      <Paragraph>
        {`On Mondays, if something waits for you at ${organisation}, Kept sends you an e-mail. It says how many things wait, and nothing else. None is sent in the holidays.`}
      </Paragraph>
      {isCarried ? null : <Paragraph>Kept cannot send e-mail here yet, so nobody gets letters for now.</Paragraph>}
      <Paragraph>{isStopped ? 'You have stopped this letter.' : 'You have not stopped this letter.'}</Paragraph>
      <Form action={isStopped ? '/reviews/weekly-letter/begin' : '/reviews/weekly-letter/stop'} once={once}>
        <Button>{isStopped ? 'Send it to me again' : 'Stop this letter'}</Button>
      </Form>
      <Heading level={2}>Language</Heading>
      <Paragraph>{language === 'en' ? 'Kept writes to you in English.' : 'Kept writes to you in Welsh.'}</Paragraph>
      <Form
        action={other === 'cy' ? '/reviews/weekly-letter/in-welsh' : '/reviews/weekly-letter/in-english'}
        once={once}
      >
        <Button kind="secondary">{other === 'cy' ? 'Write to me in Welsh' : 'Write to me in English'}</Button>
      </Form>
      <Paragraph>
        <Link href="/account">Your account</Link>
      </Paragraph>
    </>
  )
}
