/** One commitment: its words, how it stands and why, everything that shows it, and how it stood before. */

import { Answer } from '#design/answer/answer.tsx'
import { AnswerShapes } from '#design/answer-list/answer-list.tsx'
import { ButtonLink } from '#design/button/button.tsx'
import { AnswerCard, Card } from '#design/card/card.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { howNames, standingShapes, strengthNames, whatItCannotShow } from '../board.words.ts'
import { BothSides, figureInWords, ownerInWords } from '../read-board/read-board.row.page.tsx'
import { CommitmentHistory } from './read-commitment.history.page.tsx'
import type { CommitmentView } from './read-commitment.view.ts'

export const commitmentTitle = 'One thing we said we would do'

export function CommitmentPage({ view }: { view: CommitmentView }) {
  const { commitment, answer, sectionTitle, isPast, day, step, denials } = view
  return (
    <>
      <AnswerShapes />
      <Paragraph>
        <Link href={isPast ? `/board?on=${day}` : '/board'}>Back to the whole board</Link>
      </Paragraph>
      <Heading level={1} caption={[commitment.policy, sectionTitle].filter(Boolean).join(', ')}>
        {commitmentTitle}
      </Heading>
      <InsetText>
        <strong>{commitment.text}</strong>
      </InsetText>
      {isPast ? (
        <Paragraph>
          {`This is how it stood at the end of ${dayInWords(day)}. `}
          <Link href={pathTo('/board/commitments/:statement', { statement: commitment.statementId })}>
            See it today
          </Link>
        </Paragraph>
      ) : null}
      <AnswerCard
        title="How it stands"
        answer={standingShapes[answer.standing]}
        word={answer.word}
        because={answer.because}
      >
        {denials.length > 0 ? <BothSides row={view} /> : null}
        {answer.gap ? (
          <Paragraph>
            <strong>{answer.gap.word}</strong> {answer.gap.because}
          </Paragraph>
        ) : null}
        {step ? <ButtonLink href={step.href}>{step.text}</ButtonLink> : null}
      </AnswerCard>
      {answer.standing === 'permission' ? null : <Shown view={view} />}
      <CommitmentHistory view={view} />
      <Paragraph>{whatItCannotShow}</Paragraph>
    </>
  )
}

function Shown({ view }: { view: CommitmentView }) {
  const { answer, sources, confirmations, gapPlan, ways } = view
  return (
    <>
      <Decided view={view} />
      {sources.length > 0 ? <Heading level={2}>What shows it</Heading> : null}
      {sources.map((source) => (
        <SourceCard key={source.promise} source={source} />
      ))}
      {answer.uncovered.length > 0 ? (
        <Card title="Words that nothing shows yet">
          <List items={answer.uncovered.map((words) => `“${words}”`)} />
        </Card>
      ) : null}
      {confirmations.length > 0 ? <Confirmations confirmations={confirmations} /> : null}
      {gapPlan ? <GapCard gap={gapPlan} ways={view.gapWays} /> : null}
      {ways.length > 0 ? (
        <List
          kind="plain"
          items={ways.map(({ href, text }) => (
            <Link key={href} href={href}>
              {text}
            </Link>
          ))}
        />
      ) : null}
    </>
  )
}

function Decided({ view: { decision, owner, task, answer } }: { view: CommitmentView }) {
  const decided = decision
    ? `${howNames[decision.how]}. Decided by ${decision.decidedBy} on ${dayInWords(decision.decidedOn)}.${decision.note ? ` ${decision.note}` : ''}`
    : 'Nobody has said yet.'
  return (
    <Card title="How we would know">
      <SummaryList
        rows={[
          { key: 'Decided', value: decided },
          { key: 'Looked after by', value: owner ? ownerInWords(owner) : 'Nobody yet' },
          ...(task ? [{ key: 'What people do', value: taskInWords(task) }] : []),
          ...(answer.strength ? [{ key: 'How strong this is', value: strengthNames[answer.strength] }] : []),
          ...(answer.nextDue
            ? [{ key: 'Next due', value: `${dayInWords(answer.nextDue.on)}: ${answer.nextDue.what}` }]
            : []),
        ]}
      />
    </Card>
  )
}

function taskInWords({ does, everyMonths, needsWitness }: NonNullable<CommitmentView['task']>): string {
  const often = everyMonths === 1 ? 'every month' : `every ${everyMonths} months`
  return `${does} Confirmed ${often}${needsWitness ? ', and seen by a second person' : ''}.`
}

function SourceCard({ source }: { source: CommitmentView['sources'][number] }) {
  const { says, href, covers, evidence } = source
  const rows = [
    { key: 'Words it covers', value: covers.map((words) => `“${words}”`).join(', ') || 'None' },
    ...(evidence ? [{ key: 'How strong', value: strengthNames[evidence.strength] }] : []),
    ...(evidence && evidence.counted.length > 0
      ? [
          {
            key: 'Counted',
            value: (
              <List
                kind="plain"
                items={evidence.counted.map((one) =>
                  one.href ? (
                    <Link key={one.of} href={one.href}>
                      {figureInWords(one)}
                    </Link>
                  ) : (
                    figureInWords(one)
                  ),
                )}
              />
            ),
          },
        ]
      : []),
    ...(evidence?.nextDue
      ? [{ key: 'Next due', value: `${dayInWords(evidence.nextDue.on)}: ${evidence.nextDue.what}` }]
      : []),
  ]
  return (
    <Card title={says} level={3} href={href}>
      <Paragraph>{evidence ? evidence.because : 'This could not be checked.'}</Paragraph>
      <SummaryList rows={rows} plain />
    </Card>
  )
}

function Confirmations({ confirmations }: Pick<CommitmentView, 'confirmations'>) {
  return (
    <Card title="What people confirmed">
      <List
        spaced
        items={confirmations.map(({ id, outcome, saw, on, by, seenBy }) => (
          <span key={id}>
            <Answer kind={outcome === 'done' ? 'told' : 'not-met'} word={outcome === 'done' ? 'Done' : 'Not done'} />
            {` ${dayInWords(on)}, said by ${by}${seenBy ? ` and seen by ${seenBy}` : ''}: ${saw}`}
          </span>
        ))}
      />
    </Card>
  )
}

interface GapCardProps {
  gap: NonNullable<CommitmentView['gapPlan']>
  ways: CommitmentView['gapWays']
}

function GapCard({ gap: { plan, until, proposedBy, acceptedBy }, ways }: GapCardProps) {
  return (
    <Card title="Known gap">
      <Paragraph>{`Plan until ${dayInWords(until)}: ${plan}`}</Paragraph>
      <Paragraph>
        {acceptedBy
          ? `Proposed by ${proposedBy}, accepted by ${acceptedBy}. It stays not met until it is done.`
          : `Proposed by ${proposedBy}. It waits for a trustee.`}
      </Paragraph>
      {ways.length > 0 ? (
        <List
          kind="plain"
          items={ways.map(({ href, text }) => (
            <Link key={href} href={href}>
              {text}
            </Link>
          ))}
        />
      ) : null}
    </Card>
  )
}
