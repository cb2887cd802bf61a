/** Changes the words of a statement; it stays the same statement. */
import { Paragraph } from '#design/heading/heading.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { StatementAsked } from '../policy.statement.page.tsx'
import { askedField, StatementFrame } from '../policy.statement.page.tsx'

export const rewordStatementTitle = 'Change its words'

export function RewordStatementPage(asked: StatementAsked) {
  return (
    <StatementFrame
      asked={asked}
      title={rewordStatementTitle}
      act="reword"
      submit="Save"
      submitAgain="Save mine instead"
      intro={<Paragraph>It stays the same statement: what was kept under its old words still counts.</Paragraph>}
    >
      <Textarea {...askedField(asked, 'text')} label="The statement" rows={6} spellcheck />
    </StatementFrame>
  )
}
