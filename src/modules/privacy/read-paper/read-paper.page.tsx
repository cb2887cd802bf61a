/** One paper: its words, the files it can be kept as, and who adopted it. */
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { PaperWords } from '#design/paper-words/paper-words.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { momentInWords } from '#platform/text/dates.ts'
import { paperNames } from '../privacy.words.ts'
import type { PaperView } from './read-paper.view.ts'

export function ReadPaperPage({ view, mayAdopt }: { view: PaperView; mayAdopt: boolean }) {
  const { kind, number, madeAt, paper, adopted, isNewest, isCurrent } = view
  const to = { paper: view.id }
  return (
    <>
      <Heading level={1} caption={`Number ${number}, made on ${momentInWords(madeAt)}`}>
        {paperNames[kind]}
      </Heading>
      {isNewest && isCurrent ? null : (
        <InsetText>
          {isNewest
            ? 'Something that this was made from has changed since.'
            : 'There is a newer one. This one stays as it was.'}
        </InsetText>
      )}
      <Card title={adopted ? 'Adopted' : 'Not adopted yet'}>
        <Paragraph>
          {adopted
            ? `${adopted.name}, on ${momentInWords(adopted.at)}.`
            : 'Read it to the end. If it is right, somebody in charge adopts it.'}
        </Paragraph>
        {!adopted && isNewest && mayAdopt ? (
          <ButtonLink href={pathTo('/privacy/papers/:paper/adopt', to)}>Adopt it</ButtonLink>
        ) : null}
      </Card>
      <ButtonGroup>
        <ButtonLink href={pathTo('/privacy/papers/:paper/pdf', to)} kind="secondary">
          PDF
        </ButtonLink>
        <ButtonLink href={pathTo('/privacy/papers/:paper/word', to)} kind="secondary">
          Word, to change it
        </ButtonLink>
      </ButtonGroup>
      <PaperWords blocks={paper.blocks} />
      <Paragraph>
        <Link href="/privacy">All papers</Link>
      </Paragraph>
    </>
  )
}
