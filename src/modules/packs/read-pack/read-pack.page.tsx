/** One report: who signed it, the files it can be kept as, and the same words as in the file. */
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { Code } from '#design/code/code.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { PaperWords } from '#design/paper-words/paper-words.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { packsTitle, unprintedSays } from '../packs.words.ts'
import type { PackView } from './read-pack.view.ts'

export interface ReadPackProps {
  readonly view: PackView
  /** The PDF is being printed just now. */
  readonly isPrinting: boolean
  readonly maySign: boolean
}

export function ReadPackPage({ view, isPrinting, maySign }: ReadPackProps) {
  const { pack, paper } = view
  return (
    <>
      <Heading level={1} caption={`${pack.answers.organisation}: report ${pack.number}, ${pack.answers.madeAt}`}>
        {packsTitle}
      </Heading>
      <Signing view={view} maySign={maySign} />
      <Files view={view} isPrinting={isPrinting} />
      <PaperWords blocks={paper.blocks} />
      <Paragraph>
        <Link href="/packs">All reports</Link>
      </Paragraph>
    </>
  )
}

function Signing({ view, maySign }: { view: PackView; maySign: boolean }) {
  const { pack, signatures, signing } = view
  return (
    <Card title="Signed off">
      {signatures.length === 0 ? (
        <Paragraph>Nobody has signed this report off yet. A trustee does, once the meeting has read it.</Paragraph>
      ) : (
        <List
          spaced
          items={signatures.map(({ name, metOn, ofOwn, decision }) => (
            <>
              {`${name}, for the meeting of ${dayInWords(metOn)}`}
              {ofOwn ? '. They made the report themselves, because there was no other trustee' : ''}
              {decision ? `. Decided: ${decision}` : '.'}
            </>
          ))}
        />
      )}
      {maySign && signing.may ? (
        <ButtonLink href={pathTo('/packs/:pack/sign', { pack: pack.id })}>Sign it off</ButtonLink>
      ) : null}
      {maySign && !signing.may && signing.why === 'made-it' ? (
        <Paragraph>You made this report, so another trustee signs it off.</Paragraph>
      ) : null}
    </Card>
  )
}

function Files({ view: { pack }, isPrinting }: { view: PackView; isPrinting: boolean }) {
  const id = { pack: pack.id }
  return (
    <Card title="To print or keep">
      <PdfState pack={pack} isPrinting={isPrinting} />
      <ButtonGroup>
        {isPrinting ? null : (
          <ButtonLink href={pathTo('/packs/:pack/pdf', id)}>{pack.unprinted ? 'Try the PDF again' : 'PDF'}</ButtonLink>
        )}
        <ButtonLink href={pathTo('/packs/:pack/word', id)} kind="secondary">
          Word document
        </ButtonLink>
        <ButtonLink href={pathTo('/packs/:pack/web', id)} kind="secondary">
          Web page
        </ButtonLink>
      </ButtonGroup>
      {pack.printed ? (
        <>
          <Code value={pack.printed.sha256} groupOf={8} label="Fingerprint of the PDF (SHA-256)" small />
          <Paragraph>
            <Link href={pathTo('/packs/:pack/again', id)}>Make it again and compare</Link>
          </Paragraph>
        </>
      ) : null}
    </Card>
  )
}

function PdfState({ pack, isPrinting }: { pack: PackView['pack']; isPrinting: boolean }) {
  if (isPrinting)
    return (
      <InsetText>
        <Paragraph>The PDF is being made. This page looks again by itself.</Paragraph>
      </InsetText>
    )
  if (pack.unprinted) return <Paragraph>{unprintedSays[pack.unprinted]}</Paragraph>
  const replaced = pack.printed?.replaced ?? []
  if (replaced.length === 0) return <Paragraph>All three hold the same words.</Paragraph>
  return (
    <Paragraph>
      {`All three hold the same words, but for signs that the PDF cannot show: ${replaced.join(' ')}. A mark stands in their place there.`}
    </Paragraph>
  )
}

/** What came of making it again. */
export function ComparedPage({ says, pack, title }: { says: string; pack: string; title: string }) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{says}</Paragraph>
      <ButtonLink href={pathTo('/packs/:pack', { pack })}>Back to the report</ButtonLink>
    </>
  )
}

/** The PDF was asked for and cannot be had; the same words can. */
export function UnprintedPage({ says, pack, title }: { says: string; pack: string; title: string }) {
  const id = { pack }
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{says}</Paragraph>
      <ButtonGroup>
        <ButtonLink href={pathTo('/packs/:pack/word', id)}>Word document</ButtonLink>
        <ButtonLink href={pathTo('/packs/:pack/web', id)} kind="secondary">
          Web page
        </ButtonLink>
      </ButtonGroup>
      <Paragraph>
        <Link href={pathTo('/packs/:pack', id)}>Back to the report</Link>
      </Paragraph>
    </>
  )
}
