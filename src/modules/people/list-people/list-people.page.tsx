/** Who is here: names, what they do, what they are appointed to. */
import { ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { roleNames } from '../people.words.ts'
import type { PeoplePage, PersonLine } from './list-people.view.ts'

export interface ListPeopleProps {
  page: PeoplePage
  mayInvite: boolean
  nextHref: string | undefined
}

export function ListPeoplePage({ page, mayInvite, nextHref }: ListPeopleProps) {
  return (
    <>
      <HeadingRow action={mayInvite ? <ButtonLink href="/people/invite">Invite somebody</ButtonLink> : null}>
        <Heading level={1}>People</Heading>
      </HeadingRow>
      <Paragraph>Everybody your organisation has brought into Kept, and what each is appointed to today.</Paragraph>
      <Table
        caption="People"
        captionHidden
        columns={[{ label: 'Name' }, { label: 'Appointed as' }, { label: 'What they do' }]}
        rows={page.people.map(row)}
      />
      <Pagination
        previous={page.isFirst ? undefined : { href: '/people', text: 'Back to the beginning' }}
        next={nextHref ? { href: nextHref } : undefined}
        words={englishWords}
      />
    </>
  )
}

function row(person: PersonLine) {
  const href = pathTo('/people/:person', { person: person.id })
  const roles = person.roles.map((role) => roleNames[role]).join(', ')
  return {
    key: person.id,
    cells: [
      <Link key="name" href={href}>
        {person.name}
      </Link>,
      person.left ? 'Has left' : roles || 'Nothing',
      person.work || 'Not said',
    ],
  }
}
