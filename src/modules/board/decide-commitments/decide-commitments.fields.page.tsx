/** The questions about one commitment: what shows it, which of its words, and who does what no record shows. */
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { englishWords } from '#design/design-words.ts'
import { Details } from '#design/details/details.tsx'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { howNames, intervalNames, intervals, restNames, rests } from '../board.words.ts'
import { chosen, offeredOn, othersOn } from './decide-commitments.typed.page.tsx'
import type { CommitmentToDecide } from './decide-commitments.view.ts'
import { chooseOwnerNext, coversField, noteField, otherCovers, peopleCovers } from './decide-commitments.words.ts'

export interface Person {
  readonly id: string
  readonly name: string
}

export interface FieldsProps {
  one: CommitmentToDecide
  typed: Typed
  errors: readonly FieldError[]
  me: Person
  adults: readonly Person[]
}

/** Of the same question about each of several commitments on the page. */
export const fieldId = (one: Pick<CommitmentToDecide, 'place'>, field: string): string =>
  `c${one.place}-${field.replaceAll('.', '-')}`

export function DecisionFields(props: FieldsProps) {
  const { one, typed, errors } = props
  const field = fieldOf(props)
  const suggestions = one.offer.suggestions.length
  return (
    <Radios
      {...field('how')}
      legend="How would we know?"
      legendSize="s"
      items={[
        {
          value: 'shown',
          text: howNames.shown,
          hint: suggestions > 0 ? suggestionsInWords(suggestions) : undefined,
          conditional: <ShownFields {...props} />,
        },
        {
          value: 'none-here',
          text: howNames['none-here'],
          conditional: (
            <Textarea {...field(noteField('none-here'))} label="How do you know that there is none?" rows={2} />
          ),
        },
        {
          value: 'does-not-apply',
          text: howNames['does-not-apply'],
          conditional: <Textarea {...field(noteField('does-not-apply'))} label="Why does it not apply?" rows={2} />,
        },
        {
          value: 'not-set-up',
          text: howNames['not-set-up'],
          conditional: (
            <Textarea {...field(noteField('not-set-up'))} label="What has to be done first? (optional)" rows={2} />
          ),
        },
      ]}
      value={typed['how']}
      error={errorOf(errors, 'how')}
    />
  )
}

const suggestionsInWords = (count: number) =>
  count === 1 ? 'Kept suggests one thing that it can count.' : `Kept suggests ${count} things that it can count.`

function fieldOf({ one, typed, errors }: FieldsProps) {
  return (name: string) => ({
    name,
    id: fieldId(one, name),
    words: englishWords,
    error: errorOf(errors, name),
    value: typed[name],
  })
}

function ShownFields(props: FieldsProps) {
  const { one, typed, errors } = props
  const field = fieldOf(props)
  const others = othersOn(one)
  return (
    <>
      <Checkboxes
        {...field('promise')}
        legend="What shows it?"
        hint="Nothing is chosen until you tick it."
        small
        values={[...chosen(typed, 'promise'), typed['people'] === 'yes' ? 'yes' : '']}
        items={[
          ...offeredOn(one).map(({ promise, says, because }) => ({
            value: promise,
            text: says,
            hint: because,
            conditional: pieces(props, coversField(promise)),
          })),
          { name: 'people', value: 'yes', text: 'People do it, and say so', conditional: <PeopleFields {...props} /> },
        ]}
      />
      {others.length > 0 ? (
        <Details summary={`Everything else that Kept can show (${others.length})`} open={Boolean(typed['other'])}>
          <Checkboxes
            {...field('other')}
            legend="What else shows it?"
            small
            values={chosen(typed, 'other')}
            items={others.map(({ promise, says }) => ({ value: promise, text: says }))}
          />
          {pieces(props, otherCovers)}
        </Details>
      ) : null}
      {one.pieces.length > 1 ? (
        <Radios
          {...field('rest')}
          legend="And the words that nothing ticked shows?"
          small
          items={rests.toReversed().map((rest) => ({ value: rest, text: restNames[rest] }))}
          error={errorOf(errors, 'rest')}
        />
      ) : null}
    </>
  )
}

/** A commitment of one piece is covered whole: there is nothing to tick. */
function pieces(props: FieldsProps, name: string) {
  const { one, typed } = props
  if (one.pieces.length === 1) return <input type="hidden" name={name} value="1" />
  return (
    <Checkboxes
      {...fieldOf(props)(name)}
      legend="Which of its words?"
      small
      values={chosen(typed, name)}
      items={one.pieces.map((piece, at) => ({ value: String(at + 1), text: piece }))}
    />
  )
}

function PeopleFields(props: FieldsProps) {
  const { typed } = props
  const field = fieldOf(props)
  return (
    <>
      <Input {...field('does')} label="What do they do?" hint="For example: Ben looks at the sign-in sheet." />
      <Select
        {...field('every')}
        label="How often does somebody confirm it?"
        items={[
          { value: '', text: 'Choose' },
          ...intervals.map((one) => ({ value: String(one), text: intervalNames[one] })),
        ]}
      />
      <Checkboxes
        {...field('witness')}
        small
        values={chosen(typed, 'witness')}
        items={[{ value: 'yes', text: 'A second person must see it too' }]}
      />
      <Select {...field('owner')} label="Who looks after it?" items={ownerItems(props)} />
      {pieces(props, peopleCovers)}
    </>
  )
}

function ownerItems({ one, me, adults }: FieldsProps) {
  const { owner } = one
  const asNow = owner ? `${owner.name}${owner.isActive ? ', as now' : ', who has left'}` : 'Nobody yet'
  const others = adults.filter(({ id }) => id !== me.id && id !== owner?.id)
  return [
    { value: '', text: asNow },
    ...(owner?.id === me.id ? [] : [{ value: me.id, text: `${me.name} (you)` }]),
    ...others.map(({ id, name }) => ({ value: id, text: name })),
    ...(adults.length === 0 ? [{ value: chooseOwnerNext, text: 'Somebody else, chosen on the next page' }] : []),
  ]
}
