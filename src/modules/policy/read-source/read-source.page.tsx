/** What was brought: still being read, not readable, or its text as it was taken out. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Excerpt } from '#design/passage/passage.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { momentInWords } from '#platform/text/dates.ts'
import type { SourceView } from './read-source.view.ts'

export interface ReadSourceProps {
  view: SourceView
  /** `reading`: its reader may still be at work. `stopped`: it cannot be any more. */
  state: 'read' | 'reading' | 'stopped'
  /** Seconds since it was brought. */
  since: number
  /** Why it could not be read, just now. */
  refused: string | undefined
  mayBring: boolean
  once: string
}

/** As much of a text as a page can show; the whole is a download. */
const mostShown = 60_000

export function ReadSourcePage({ view, state, since, refused, mayBring, once }: ReadSourceProps) {
  const source = { source: view.id }
  return (
    <>
      {refused ? (
        <ErrorSummary
          items={[{ href: view.isGone ? '/policy/bring' : '#again', text: refused }]}
          words={englishWords}
        />
      ) : null}
      <Heading level={1} caption={view.policyTitle}>
        What you brought
      </Heading>
      {state === 'reading' ? <StillReading since={since} /> : null}
      {state === 'stopped' ? (
        <>
          <Paragraph>
            {view.isGone
              ? 'The file was not kept, because nothing in it can be read. Bring it in another form.'
              : view.fileId
                ? 'The file is kept, but it has not been read. Read it again: if it cannot be read, you are told why.'
                : 'The words are kept, but have not been read. Read them again: if they cannot be read, you are told why.'}
          </Paragraph>
          {mayBring && view.isGone ? <ButtonLink href="/policy/bring">Bring another file</ButtonLink> : null}
          {mayBring && !view.isGone ? (
            <Form action={pathTo('/policy/sources/:source/read', source)} once={once}>
              <Button id="again">Read it again</Button>
            </Form>
          ) : null}
        </>
      ) : null}
      {view.draft ? (
        <ButtonLink href={pathTo('/policy/drafts/:draft', { draft: view.draft })}>See how Kept reads it</ButtonLink>
      ) : null}
      <SummaryList rows={rowsOf(view)} />
      {view.text === undefined ? null : <ExtractedText text={view.text} source={view.id} />}
    </>
  )
}

function StillReading({ since }: { since: number }) {
  return (
    <InsetText>
      <Paragraph>{`Kept is reading it: ${since} seconds so far. It gives up after 30.`}</Paragraph>
      <Paragraph>
        This page looks again by itself. What you brought is safe, and you can leave this page and come back.
      </Paragraph>
    </InsetText>
  )
}

function rowsOf(view: SourceView) {
  const file = pathTo('/policy/sources/:source/file', { source: view.id })
  return [
    {
      key: 'Name',
      value: view.fileId && !view.isGone ? <Link href={file}>{`${view.name} (download)`}</Link> : view.name,
    },
    { key: 'Size', value: sizeInWords(view.bytes) },
    ...(view.pages === null ? [] : [{ key: 'Pages', value: String(view.pages) }]),
    { key: 'Brought', value: `${momentInWords(view.broughtAt)} by ${view.broughtBy}` },
  ]
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function ExtractedText({ text, source }: { text: string; source: string }) {
  return (
    <>
      <Heading level={2}>The text that was taken out of it</Heading>
      <Excerpt before={text.slice(0, mostShown)} words="" after="" />
      {text.length > mostShown ? (
        <Paragraph>
          There is more. <Link href={pathTo('/policy/sources/:source/text', { source })}>Download all of the text</Link>
        </Paragraph>
      ) : null}
    </>
  )
}
