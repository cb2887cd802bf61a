/** Cuts a statement into two or more, where the person presses Enter. */
import { Paragraph } from '#design/heading/heading.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { StatementAsked } from '../policy.statement.page.tsx'
import { askedField, StatementFrame } from '../policy.statement.page.tsx'

export const splitStatementTitle = 'Split this statement'

export function SplitStatementPage(asked: StatementAsked) {
  return (
    <StatementFrame
      asked={asked}
      title={splitStatementTitle}
      act="split"
      submit="Split"
      submitAgain="Split this instead"
      intro={
        <Paragraph>
          Put the cursor where one statement ends and the next begins, and press Enter. Do not change the words.
        </Paragraph>
      }
    >
      <Textarea {...askedField(asked, 'parts')} label="One statement on each line" rows={8} />
    </StatementFrame>
  )
}
