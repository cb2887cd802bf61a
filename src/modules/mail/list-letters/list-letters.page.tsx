/** The list of letters: to whom, why, when, and what became of each; and those that wait to be handed over. */
import { ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { letterKindNames, letterStateNames, whyFailedNames } from '../mail.words.ts'
import type { LetterLine, LettersPage } from './list-letters.view.ts'

export const lettersTitle = 'Letters'
export const byHandTitle = 'To hand over'

export interface ListLettersProps {
  page: LettersPage
  which: 'all' | 'by-hand'
  hasServer: boolean
  isFirst: boolean
}

export function ListLettersPage({ page, which, hasServer, isFirst }: ListLettersProps) {
  const here = which === 'all' ? '/mail' : '/mail/by-hand'
  return (
    <>
      <HeadingRow action={<ButtonLink href="/mail/server">Mail server</ButtonLink>}>
        <Heading level={1}>{which === 'all' ? lettersTitle : byHandTitle}</Heading>
      </HeadingRow>
      <Paragraph>
        {which === 'all'
          ? 'Every message that Kept wrote: to whom, why and when. What it said is not kept.'
          : 'Print each of these or show it to the person, then say that it was handed over.'}
      </Paragraph>
      {hasServer ? null : (
        <InsetText>No mail server is set. Kept sends nothing: what it would send waits under “To hand over”.</InsetText>
      )}
      <Paragraph>
        {which === 'all' ? (
          <Link href="/mail/by-hand">Show what is to be handed over</Link>
        ) : (
          <Link href="/mail">Show all letters</Link>
        )}
      </Paragraph>
      <Letters letters={page.letters} which={which} />
      <Pagination
        previous={isFirst ? undefined : { href: here, text: 'Back to the newest' }}
        next={page.next ? { href: `${here}?before=${page.next}` } : undefined}
        words={englishWords}
      />
    </>
  )
}

function Letters({ letters, which }: { letters: readonly LetterLine[]; which: 'all' | 'by-hand' }) {
  if (letters.length === 0)
    return (
      <Paragraph>{which === 'all' ? 'Kept has written no letters yet.' : 'Nothing is to be handed over.'}</Paragraph>
    )
  return (
    <Table
      caption="Letters"
      captionHidden
      columns={[{ label: 'To' }, { label: 'Why' }, { label: 'Written' }, { label: 'What became of it' }]}
      rows={letters.map((letter) => ({
        key: letter.id,
        cells: [
          <Link key="to" href={pathTo('/mail/letters/:letter', { letter: letter.id })}>
            {letter.address}
          </Link>,
          letterKindNames[letter.kind],
          dayInWords(dayOf(letter.made_at)),
          becameOf(letter),
        ],
      }))}
    />
  )
}

export function becameOf({ state, sent_at, why_failed }: Pick<LetterLine, 'state' | 'sent_at' | 'why_failed'>): string {
  const said = letterStateNames[state]
  if (state === 'sent' && sent_at) return `${said} on ${dayInWords(dayOf(sent_at))}`
  return why_failed ? `${said}. ${whyFailedNames[why_failed]}` : said
}
