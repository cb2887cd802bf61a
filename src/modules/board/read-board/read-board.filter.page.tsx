/** How the board is narrowed, and how somebody looks back at an earlier day. */
import { Button } from '#design/button/button.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { FilterForm } from '#design/form/form.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Select } from '#design/select/select.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { standingNames, standings } from '../board.words.ts'
import type { BoardView } from './read-board.view.ts'

type Filter = BoardView['filter']

/** The board narrowed otherwise, on the same day. */
export function hrefOf({ isPast, day }: Pick<BoardView, 'isPast' | 'day'>, filter: Filter, path = '/board'): string {
  return withQuery(path, [...(isPast ? [['on', day]] : []), ...Object.entries(filter)])
}

function withQuery(path: string, pairs: readonly (readonly (string | undefined)[])[]): string {
  const query = new URLSearchParams()
  for (const [name = '', value] of pairs) if (value !== undefined) query.append(name, value)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

export function Filters({ view }: { view: BoardView }) {
  const { filter, owners, topics, isPast, day, notShown } = view
  return (
    <FilterForm action="/board" label="Narrow the board">
      {isPast ? <input type="hidden" name="on" value={day} /> : null}
      <Select
        words={englishWords}
        name="answer"
        label="Answer"
        value={filter.answer ?? ''}
        items={[any('Any answer'), ...standings.map((value) => ({ value, text: standingNames[value] }))]}
      />
      <Select
        words={englishWords}
        name="owner"
        label="Looked after by"
        value={filter.owner ?? ''}
        items={[
          any('Anybody'),
          { value: 'nobody', text: 'Nobody yet' },
          ...owners.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Select
        words={englishWords}
        name="topic"
        label="About"
        value={filter.topic ?? ''}
        items={[any('Anything'), ...topics]}
      />
      <Select
        words={englishWords}
        name="due"
        label="Due"
        value={filter.due ?? ''}
        items={[
          any('At any time'),
          { value: 'overdue', text: 'Overdue' },
          { value: 'within-30-days', text: 'Within 30 days' },
        ]}
      />
      {notShown.denied > 0 || filter.records ? (
        <Select
          words={englishWords}
          name="records"
          label="Policy says, records say"
          value={filter.records ?? ''}
          items={[any('All'), { value: 'deny', text: 'Only where they disagree' }]}
        />
      ) : null}
      <Button kind="secondary">Narrow</Button>
    </FilterForm>
  )
}

const any = (text: string) => ({ value: '', text })

export interface LookBackProps {
  view: Pick<BoardView, 'isPast' | 'day'>
  typed: Typed
  error: FieldError | undefined
}

/** Open where a past day is shown, or where the day typed could not be. */
export function LookBack({ view, typed, error }: LookBackProps) {
  return (
    <Details summary="Look back at another day" open={view.isPast || error !== undefined} id="look-back">
      <form method="get" action="/board" noValidate aria-label="Look back at another day">
        <DateInput
          id="on"
          namePrefix="on"
          legend="Which day would you like to see?"
          hint="The board as it stood at the end of that day. For example, 3 3 2026"
          values={{ day: typed['on-day'], month: typed['on-month'], year: typed['on-year'] }}
          error={error?.text}
          words={englishWords}
        />
        <Button kind="secondary">Show that day</Button>
      </form>
      {view.isPast ? (
        <Paragraph>
          <Link href="/board">Back to today</Link>
        </Paragraph>
      ) : null}
    </Details>
  )
}
