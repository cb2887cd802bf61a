/** The papers about personal data: what each is for, how it stands, and what to do next. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { AnswerCard } from '#design/card/card.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { PaperState } from '../privacy.words.ts'
import { paperNames, paperPurposes } from '../privacy.words.ts'
import type { PapersView } from './list-papers.view.ts'

export const listPapersTitle = 'Personal data'

const stateWords = {
  missing: { answer: 'unknown', word: 'Not made yet' },
  'to-adopt': { answer: 'soon', word: 'To be read and adopted' },
  outdated: { answer: 'soon', word: 'Something changed since: make it anew' },
  'in-force': { answer: 'ok', word: 'Adopted' },
} as const satisfies Record<PaperState, { answer: string; word: string }>

export function ListPapersPage({ view, mayDecide, once }: { view: PapersView; mayDecide: boolean; once: string }) {
  const { papers, isDecided, youngPeople } = view
  const isReady = papers.every(({ state }) => state === 'in-force' || state === 'outdated')
  return (
    <>
      <Heading level={1}>{listPapersTitle}</Heading>
      <Paragraph>
        People have a right to know what you keep about them, why, and for how long. Kept makes six papers from what you
        tell it. Somebody in charge reads each and adopts it.
      </Paragraph>
      {isReady ? null : (
        <InsetText>
          {youngPeople > 0
            ? 'Young people are written down already. Please finish these papers as soon as you can.'
            : 'Do this before you write down the first young person.'}
        </InsetText>
      )}
      {mayDecide ? <NextStep isDecided={isDecided} papers={papers} once={once} /> : null}
      {papers.map(({ kind, state, id }) => (
        <AnswerCard
          key={kind}
          title={paperNames[kind]}
          href={id && pathTo('/privacy/papers/:paper', { paper: id })}
          {...stateWords[state]}
          because={paperPurposes[kind]}
        />
      ))}
    </>
  )
}

function NextStep({ isDecided, papers, once }: Pick<PapersView, 'isDecided' | 'papers'> & { once: string }) {
  if (!isDecided) return <ButtonLink href="/privacy/facts">Answer a few questions</ButtonLink>
  const toMake = papers.some(({ state }) => state === 'missing' || state === 'outdated')
  return (
    <>
      <Form action="/privacy/papers" once={once}>
        <Button kind={toMake ? undefined : 'secondary'}>
          {papers.some(({ id }) => id) ? 'Make the papers anew' : 'Make the papers'}
        </Button>
      </Form>
      <Paragraph>
        <Link href="/privacy/facts">Change your answers</Link>
      </Paragraph>
    </>
  )
}
