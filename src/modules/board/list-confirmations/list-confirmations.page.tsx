/** What people confirm: what is the reader's own first, then what others look after. */
import { Answer } from '#design/answer/answer.tsx'
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { tendingNames, tendingShapes } from '../board.words.ts'
import type { ConfirmationLine, ConfirmationsView } from './list-confirmations.view.ts'

export const confirmationsTitle = 'What people confirm'

export function ConfirmationsPage({ mine, others, seesAll }: ConfirmationsView & { seesAll: boolean }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Heading level={1}>{confirmationsTitle}</Heading>
        <Paragraph>
          Some of what we said we would do, no record can show. Somebody looks after it, looks now and then, and says
          what they saw.
        </Paragraph>
        <Heading level={2}>Yours</Heading>
        {mine.length === 0 ? <Paragraph>You look after nothing that is confirmed here.</Paragraph> : null}
        {mine.map((one) => (
          <Line key={one.statement} one={one} mayConfirm />
        ))}
        {others.length > 0 ? (
          <Heading level={2}>{seesAll ? 'Looked after by others' : 'For a second person to see'}</Heading>
        ) : null}
        {others.map((one) => (
          <Line key={one.statement} one={one} mayConfirm={seesAll} />
        ))}
      </div>
    </div>
  )
}

function Line({ one, mayConfirm }: { one: ConfirmationLine; mayConfirm: boolean }) {
  const { statement, text, does, owner, isMine, tending, due, toSee } = one
  return (
    <Card title={text} level={3}>
      <Paragraph>
        <Answer kind={tendingShapes[tending]} word={tendingNames[tending]} />
      </Paragraph>
      <Paragraph>{`${does}${isMine ? '' : ` Looked after by ${owner ?? 'nobody yet'}.`}`}</Paragraph>
      {due ? <Paragraph>{`To be confirmed again by ${dayInWords(due)}.`}</Paragraph> : null}
      <ButtonGroup>
        {toSee ? (
          <ButtonLink href={pathTo('/board/confirmations/:confirmation/witness', { confirmation: toSee })}>
            Say that you have seen it too
          </ButtonLink>
        ) : null}
        {mayConfirm && isMine ? (
          <ButtonLink kind="secondary" href={pathTo('/board/commitments/:statement/confirm', { statement })}>
            Say whether it is done
          </ButtonLink>
        ) : null}
        {mayConfirm && !isMine ? (
          <Link href={pathTo('/board/commitments/:statement/confirm', { statement })}>Say whether it is done</Link>
        ) : null}
      </ButtonGroup>
    </Card>
  )
}
