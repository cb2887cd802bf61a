/** Joins a statement with the one before it or after it. */
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { StatementAsked } from '../policy.statement.page.tsx'
import { askedField, StatementFrame } from '../policy.statement.page.tsx'

export const joinStatementsTitle = 'Join two statements'

export function JoinStatementsPage(asked: StatementAsked) {
  const { one, previous, next } = asked.view
  return (
    <StatementFrame
      asked={asked}
      title={joinStatementsTitle}
      act="join"
      submit="Join them"
      intro={<InsetText>{one.text}</InsetText>}
    >
      <Radios
        {...askedField(asked, 'other')}
        legend="Join it with"
        items={[
          ...(previous ? [{ value: previous.id, text: `The one before: ${previous.text}` }] : []),
          ...(next ? [{ value: next.id, text: `The one after: ${next.text}` }] : []),
        ]}
      />
    </StatementFrame>
  )
}
