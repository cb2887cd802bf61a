/** Three things the board shows as met, for somebody to look at for themselves. */
import { Button } from '#design/button/button.tsx'
import { AnswerCard } from '#design/card/card.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { termInWords } from '../board.checks.words.ts'
import type { ChecksView } from './draw-checks.view.ts'

export const checksTitle = 'Look for yourself'

export interface ChecksProps {
  view: ChecksView
  mayCheck: boolean
  problem: 'nothing-met' | 'drawn-already' | undefined
  once: string
}

const problems = {
  'nothing-met': 'Nothing more shows as met at present, so there is nothing to draw. Come back when something does.',
  'drawn-already': 'Three are drawn for this term already.',
} as const

export function ChecksPage({ view: { term, drawn, isDrawnFrom, checks }, mayCheck, problem, once }: ChecksProps) {
  return (
    <>
      <Heading level={1}>{checksTitle}</Heading>
      <Paragraph>
        {`Once a term a trustee or the alternate takes three things that show as met, goes and looks, and says whether it is so. This is ${termInWords(term)}.`}
      </Paragraph>
      {problem ? (
        <InsetText>
          <Paragraph>{problems[problem]}</Paragraph>
        </InsetText>
      ) : null}
      {checks.map((check) => (
        <AnswerCard
          key={check.id}
          title={check.text ?? 'The policy in force does not say this any more'}
          {...standingOf(check)}
        >
          <Paragraph size="s">{`When it was drawn on ${dayInWords(check.drawnOn)} the board said: ${check.shownAs}`}</Paragraph>
          {mayCheck && check.outcome !== 'agrees' && !check.isOver ? (
            <Paragraph>
              <Link href={pathTo('/board/checks/:spot', { spot: check.id })}>
                {check.outcome ? 'Look again' : 'Say what you found'}
              </Link>
            </Paragraph>
          ) : null}
        </AnswerCard>
      ))}
      {mayCheck && isDrawnFrom ? (
        <Form action="/board/checks/draw" once={once}>
          <Button>{drawn === 0 ? 'Draw three' : 'Draw the rest'}</Button>
        </Form>
      ) : null}
      <Paragraph>
        <Link href="/board">Back to the board</Link>
      </Paragraph>
    </>
  )
}

function standingOf(check: ChecksView['checks'][number]) {
  const who = check.checkedBy && check.checkedOn ? `${check.checkedBy} on ${dayInWords(check.checkedOn)}` : ''
  if (check.outcome === 'agrees') return { answer: 'ok', word: 'It was so', because: `${who}: ${check.saw}` } as const
  if (check.outcome === 'disagrees')
    return { answer: 'not-met', word: 'It was not so', because: `${who}: ${check.saw}` } as const
  return { answer: 'unknown', word: 'Not looked at yet', because: 'Go and see, or ask to be shown.' } as const
}
