/** Who is here: names, what they are here as, what they do and are appointed to; narrowed by codes or found by name. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { FilterForm, Form } from '#design/form/form.tsx'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Select } from '#design/select/select.tsx'
import { Table } from '#design/table/table.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { engagementKinds, engagementNames, roleNames } from '../people.words.ts'
import type { PeoplePage, PersonLine } from './list-people.view.ts'
import { whoNames } from './list-people.words.ts'

export interface ListPeopleProps {
  page: PeoplePage
  mayInvite: boolean
  nextHref: string | undefined
  /** Where the list begins, narrowed as it is. */
  firstHref: string
  as: string
  who: string
  /** May know of young people by name. */
  seesYoung: boolean
  once: string
}

export function ListPeoplePage({ page, mayInvite, nextHref, firstHref, as, who, seesYoung, once }: ListPeopleProps) {
  return (
    <>
      <HeadingRow action={mayInvite ? <ButtonLink href="/people/invite">Invite somebody</ButtonLink> : null}>
        <Heading level={1}>People</Heading>
      </HeadingRow>
      <Paragraph>The adults your organisation has brought into Kept, and what each is appointed to today.</Paragraph>
      <Paragraph>
        <Link href="/people/acting">Who acts today for the safeguarding lead</Link>
        {mayInvite ? (
          <>
            {' · '}
            <Link href="/people/invitations">Who is invited and not here yet</Link>
          </>
        ) : null}
      </Paragraph>
      <FindForm typed={{}} errors={[]} once={once} />
      <FilterForm action="/people" label="Narrow the list">
        <Select
          name="as"
          label="Here as"
          items={[
            { value: '', text: 'Anything' },
            ...engagementKinds.map((kind) => ({ value: kind, text: engagementNames[kind] })),
          ]}
          value={as}
          words={englishWords}
        />
        <Select
          name="who"
          label="Who"
          items={[
            { value: '', text: 'Everybody' },
            ...Object.entries(whoNames)
              .filter(([value]) => value !== 'young' || seesYoung)
              .map(([value, text]) => ({ value, text })),
          ]}
          value={who}
          words={englishWords}
        />
        <Button kind="secondary">Show</Button>
      </FilterForm>
      <People people={page.people} nobody="Nobody on the list is like that." />
      {mayInvite ? (
        <Paragraph>
          <Link href="/people/checklists">What is always done when somebody joins or leaves</Link>
          {' · '}
          <Link href="/people/domains">Your own e-mail domains</Link>
        </Paragraph>
      ) : null}
      <Pagination
        previous={page.isFirst ? undefined : { href: firstHref, text: 'Back to the beginning' }}
        next={nextHref ? { href: nextHref } : undefined}
        words={englishWords}
      />
    </>
  )
}

export interface FoundPeopleProps {
  page: PeoplePage | undefined
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function FoundPeoplePage({ page, typed, errors, once }: FoundPeopleProps) {
  return (
    <>
      <ErrorSummary items={errors.map(({ field, text }) => ({ href: `#${field}`, text }))} words={englishWords} />
      <Heading level={1} caption="People">
        Find somebody
      </Heading>
      <FindForm typed={typed} errors={errors} once={once} />
      {page ? <People people={page.people} nobody="Nobody on the list has that in their name." /> : null}
      {page?.next ? <Paragraph>There are more. Type more of the name to find fewer.</Paragraph> : null}
      <Paragraph>
        <Link href="/people">Show everybody</Link>
      </Paragraph>
    </>
  )
}

/** Sent as a form and not as an address: a name must stand in none. */
function FindForm({ typed, errors, once }: { typed: Typed; errors: readonly FieldError[]; once: string }) {
  return (
    <Form action="/people/find" once={once}>
      <Input
        name="name"
        label="Find by part of a name"
        value={typed['name']}
        error={errorOf(errors, 'name')}
        type="search"
        autocomplete="off"
        spellcheck={false}
        width={20}
        words={englishWords}
      />
      <Button kind="secondary">Find</Button>
    </Form>
  )
}

function People({ people, nobody }: { people: readonly PersonLine[]; nobody: string }) {
  if (people.length === 0) return <Paragraph>{nobody}</Paragraph>
  return (
    <Table
      caption="People"
      captionHidden
      columns={[{ label: 'Name' }, { label: 'Here as' }, { label: 'What they do' }, { label: 'Appointed as' }]}
      rows={people.map(row)}
    />
  )
}

function row(person: PersonLine) {
  const href = person.isYoung
    ? pathTo('/families/:child', { child: person.id })
    : pathTo('/people/:person', { person: person.id })
  const roles = person.roles.map((role) => roleNames[role]).join(', ')
  const kinds = person.kinds.map((kind) => engagementNames[kind]).join(', ')
  return {
    key: person.id,
    cells: [
      <span key="name">
        <Link href={href}>{person.name}</Link>
        {person.knownAs ? ` (${person.knownAs})` : ''}
        {person.isYoung ? '. Under 18: the rules for adults and for children both count' : ''}
      </span>,
      person.left ? 'Has left' : kinds || 'Not said',
      person.work || 'Not said',
      roles || 'Nothing',
    ],
  }
}
