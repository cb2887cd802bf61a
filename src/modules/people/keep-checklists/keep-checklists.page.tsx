/** What is always done when somebody joins or leaves, and a form for one thing more. */
import { Button } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Table } from '#design/table/table.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ChecklistName } from '../people.words.ts'
import type { ChecklistItem } from './keep-checklists.view.ts'

export interface ChecklistsProps {
  items: readonly ChecklistItem[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

const names: Readonly<Record<ChecklistName, string>> = {
  joining: 'When somebody joins',
  leaving: 'When somebody leaves',
}

export function ChecklistsPage({ items, typed, errors, once }: ChecklistsProps) {
  return (
    <FormPage
      title="Joining and leaving"
      intro={
        <>
          <Paragraph>
            What you always do when somebody joins or leaves, beside what Kept does by itself. Each new joiner and
            leaver gets the list as it is on that day.
          </Paragraph>
          <Items list="joining" items={items} once={once} />
          <Items list="leaving" items={items} once={once} />
          <Heading level={2}>Add one more thing</Heading>
        </>
      }
      action="/people/checklists"
      once={once}
      errors={errors}
      submit="Add it"
      beside={<Link href="/people">Back to people</Link>}
      words={englishWords}
    >
      <Radios
        name="list"
        legend="When is it to be done?"
        items={[
          { value: 'joining', text: names.joining },
          { value: 'leaving', text: names.leaving },
        ]}
        value={typed['list']}
        error={errorOf(errors, 'list')}
        words={englishWords}
      />
      <Input
        name="says"
        label="What is to be done?"
        hint="For example “Get the keys back”"
        value={typed['says']}
        error={errorOf(errors, 'says')}
        autocomplete="off"
        words={englishWords}
      />
    </FormPage>
  )
}

function Items({ list, items, once }: { list: ChecklistName; items: readonly ChecklistItem[]; once: string }) {
  const own = items.filter((one) => one.list === list)
  if (own.length === 0)
    return (
      <>
        <Heading level={2}>{names[list]}</Heading>
        <Paragraph>Nothing of your own yet.</Paragraph>
      </>
    )
  return (
    <Table
      caption={names[list]}
      columns={[{ label: 'What is to be done' }, { label: 'Take it off' }]}
      rows={own.map(({ id, says }) => ({
        key: id,
        cells: [
          says,
          <Form key="off" action={pathTo('/people/checklists/:chore/put-away', { chore: id })} once={once}>
            <Button kind="secondary">
              Take it off<span className="govuk-visually-hidden">{`: ${says}`}</span>
            </Button>
          </Form>,
        ],
      }))}
    />
  )
}
