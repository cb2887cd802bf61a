/** Asks who takes part in a programme: a list to tick, and a way to find somebody in it. */
import { Button } from '#design/button/button.tsx'
import { Checkboxes } from '#design/checkboxes/checkboxes.tsx'
import { englishWords } from '#design/design-words.ts'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Form } from '#design/form/form.tsx'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../programmes.page.tsx'
import { DayField } from '../programmes.page.tsx'
import type { CandidatesView } from './add-members.view.ts'

export const addMembersTitle = 'Who takes part?'

export interface AddMembersProps extends FieldsProps {
  view: CandidatesView
  nextHref: string | undefined
  once: string
}

const others = { 'young-person': 'Add adults instead', adult: 'Add young people instead' } as const
const nobody = {
  'young-person': 'No young person was found who is not in it already.',
  adult: 'No adult was found who is not in it already.',
} as const

export function AddMembersPage({ view, nextHref, once, ...fields }: AddMembersProps) {
  const { programme, kind, people } = view
  const of = { programme: programme.id }
  const here = pathTo('/programmes/:programme/members', of)
  const asAdults = kind === 'young-person' ? '?kind=adult' : ''
  return (
    <>
      <ErrorSummary
        items={fields.errors.map(({ field, text }) => ({ href: `#${field}`, text }))}
        words={englishWords}
      />
      <Heading level={1} caption={programme.name}>
        {addMembersTitle}
      </Heading>
      <Paragraph>
        <Link href={`${here}${asAdults}`}>{others[kind]}</Link>
        {' · '}
        <Link href={pathTo('/programmes/:programme', of)}>Back without saving</Link>
      </Paragraph>
      <Form action={`${here}/find`} once={once}>
        <input type="hidden" name="kind" value={kind} />
        <Input
          name="name"
          label="Find by part of a name"
          value={fields.typed['name']}
          width={20}
          autocomplete="off"
          spellcheck={false}
          error={errorOf(fields.errors, 'name')}
          words={englishWords}
        />
        <Button kind="secondary">Find</Button>
      </Form>
      <Form action={here} once={once}>
        <input type="hidden" name="kind" value={kind} />
        {people.length === 0 ? (
          <Paragraph>{nobody[kind]}</Paragraph>
        ) : (
          <Checkboxes
            name="people"
            legend="Tick everybody who takes part"
            small
            items={people.map(({ id, name }) => ({ value: id, text: name }))}
            values={(fields.typed['people'] ?? '').split('\n')}
            error={errorOf(fields.errors, 'people')}
            words={englishWords}
          />
        )}
        <DayField {...fields} name="from" legend="From which day?" />
        <Button>Add them</Button>
      </Form>
      <Pagination next={nextHref ? { href: nextHref, text: 'More people' } : undefined} words={englishWords} />
    </>
  )
}
