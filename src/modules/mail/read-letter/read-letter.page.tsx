/** One letter: what is known of it and what can be done; and the same letter as a sheet to hand over. */
import { Button, ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { becameOf } from '../list-letters/list-letters.page.tsx'
import type { LetterWords } from '../mail.letters.words.ts'
import { letterKindNames } from '../mail.words.ts'
import type { LetterView } from './read-letter.view.ts'

export const letterTitle = 'A letter'

export interface LetterProps {
  letter: LetterView
  may: { print: boolean; handOver: boolean; cancel: boolean; sendAgain: boolean }
  hasServer: boolean
  once: string
}

export function LetterPage({ letter, may, hasServer, once }: LetterProps) {
  const to = (act: 'print' | 'handed-over' | 'cancel' | 'again') =>
    pathTo(`/mail/letters/:letter/${act}`, { letter: letter.id })
  return (
    <>
      <Heading level={1}>{letterTitle}</Heading>
      <SummaryList rows={rowsOf(letter)} />
      {letter.state === 'by-hand' && !may.print ? (
        <InsetText>
          It carries a link that lets somebody in. Only whoever had it written, or an administrator, can print it.
        </InsetText>
      ) : null}
      <ButtonGroup>
        {may.print ? <ButtonLink href={to('print')}>Show it, to print or hand over</ButtonLink> : null}
        {may.handOver ? <Act action={to('handed-over')} text="It was handed over" once={once} /> : null}
        {may.sendAgain ? (
          <Act action={to('again')} text={hasServer ? 'Send it again' : 'Write it again'} once={once} />
        ) : null}
        {may.cancel ? <Act action={to('cancel')} text="Cancel it" once={once} /> : null}
      </ButtonGroup>
      <Paragraph>
        <Link href="/mail">All letters</Link>
      </Paragraph>
    </>
  )
}

function Act({ action, text, once }: { action: string; text: string; once: string }) {
  return (
    <Form action={action} once={once}>
      <Button kind="secondary">{text}</Button>
    </Form>
  )
}

function rowsOf(letter: LetterView) {
  const person = letter.person_id
  return [
    { key: 'To', value: letter.address },
    { key: 'Why', value: letterKindNames[letter.kind] },
    { key: 'Written', value: dayInWords(dayOf(letter.made_at)) },
    { key: 'What became of it', value: becameOf(letter) },
    ...(letter.tries > 1 ? [{ key: 'Tries', value: String(letter.tries) }] : []),
    ...(letter.expires_at ? [{ key: 'Its link works until', value: dayInWords(dayOf(letter.expires_at)) }] : []),
    ...(person ? [{ key: 'Person', value: <Link href={`/people/${person}`}>Their page</Link> }] : []),
  ]
}

export interface PrintedLetterProps {
  words: LetterWords
  link: string | undefined
  /** A picture of the link that a phone can read. */
  picture: string | undefined
  letterHref: string
}

export function PrintedLetterPage({ words, link, picture, letterHref }: PrintedLetterProps) {
  return (
    <>
      <Heading level={1}>{words.subject}</Heading>
      {words.sentences.map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
      {link && picture ? (
        <>
          <Paragraph>{`${words.link ?? ''}: scan this with a phone, or type the address below it.`}</Paragraph>
          <img src={picture} alt="The same link, for a phone to scan" width="220" height="220" />
          <Paragraph>
            <strong translate="no">{link}</strong>
          </Paragraph>
        </>
      ) : null}
      <Paragraph>
        <Link href={letterHref}>Back to the letter</Link>
      </Paragraph>
    </>
  )
}
