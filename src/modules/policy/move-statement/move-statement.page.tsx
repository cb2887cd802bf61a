/** Moves a statement one up, one down, or to another section. */
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import type { StatementAsked } from '../policy.statement.page.tsx'
import { askedField, StatementFrame } from '../policy.statement.page.tsx'

export const moveStatementTitle = 'Move this statement'

export function MoveStatementPage(asked: StatementAsked) {
  const { one, previous, next, headings } = asked.view
  return (
    <StatementFrame
      asked={asked}
      title={moveStatementTitle}
      act="move"
      submit="Move it"
      intro={<InsetText>{one.text}</InsetText>}
    >
      <Radios
        {...askedField(asked, 'where')}
        legend="Where should it stand?"
        items={[
          ...(previous ? [{ value: 'up', text: 'One up' }] : []),
          ...(next ? [{ value: 'down', text: 'One down' }] : []),
          ...(headings.length > 0 ? [{ value: 'section', text: 'At the end of this section' }] : []),
        ]}
      />
      <Select
        {...askedField(asked, 'section')}
        label="Section"
        items={[{ value: '', text: 'Choose' }, ...headings.map(({ id, text }) => ({ value: id, text: short(text) }))]}
      />
    </StatementFrame>
  )
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)} …` : text)
