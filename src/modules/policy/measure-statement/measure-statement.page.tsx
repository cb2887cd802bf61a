/** Writes the organisation’s own measure beside words that cannot be checked. */
import { Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { StatementAsked } from '../policy.statement.page.tsx'
import { askedField, StatementFrame } from '../policy.statement.page.tsx'

export const measureStatementTitle = 'Write your own measure'

export function MeasureStatementPage(asked: StatementAsked) {
  const { text, measure } = asked.view.one
  return (
    <StatementFrame
      asked={asked}
      title={measureStatementTitle}
      act="measure"
      submit="Save"
      submitAgain="Save mine instead"
      saved={{ key: 'Its measure', value: measure || 'None yet' }}
      intro={
        <>
          <InsetText>{text}</InsetText>
          <Paragraph>
            Words such as “regularly” or “robust” cannot be checked. Say how you would know: how often, how many, by
            when, by whom.
          </Paragraph>
        </>
      }
    >
      <Textarea
        {...askedField(asked, 'measure')}
        label="How would we know?"
        hint="For example: twice a year, in January and June. Leave it empty to take the measure away."
        rows={3}
        spellcheck
      />
    </StatementFrame>
  )
}
