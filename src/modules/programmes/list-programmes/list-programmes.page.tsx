/** What meets here: each programme with its place and how many lead and take part. */
import { ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { spanInWords } from '../programmes.page.tsx'
import type { ProgrammesView } from './list-programmes.view.ts'

export interface ListProgrammesProps {
  view: ProgrammesView
  past: boolean
  mayEdit: boolean
  nextHref: string | undefined
}

export const listProgrammesTitle = 'Programmes'

export function ListProgrammesPage({ view, past, mayEdit, nextHref }: ListProgrammesProps) {
  return (
    <>
      <HeadingRow action={mayEdit ? <ButtonLink href="/programmes/add">Add a programme</ButtonLink> : null}>
        <Heading level={1}>{listProgrammesTitle}</Heading>
      </HeadingRow>
      <Paragraph>
        {mayEdit
          ? 'Whatever meets here: choirs, sessions, projects, clubs. Each shows who leads it, who takes part, and whose safeguarding lead is asked first.'
          : 'The programmes that you lead.'}
      </Paragraph>
      {view.programmes.length === 0 ? (
        <Paragraph>{past ? 'No programme has ended.' : 'No programme is here yet.'}</Paragraph>
      ) : (
        <Lines view={view} />
      )}
      <Pagination
        previous={view.isFirst ? undefined : { href: '/programmes', text: 'Back to the beginning' }}
        next={nextHref ? { href: nextHref } : undefined}
        words={englishWords}
      />
      <Paragraph>
        {past ? (
          <Link href="/programmes">Programmes that run</Link>
        ) : (
          <Link href="/programmes?show=past">Past programmes</Link>
        )}
        {' · '}
        <Link href="/programmes/places">Places</Link>
        {mayEdit ? (
          <>
            {' · '}
            <Link href="/programmes/without">People without a programme</Link>
          </>
        ) : null}
      </Paragraph>
    </>
  )
}

function Lines({ view }: { view: ProgrammesView }) {
  return (
    <Table
      caption={listProgrammesTitle}
      captionHidden
      columns={[
        { label: 'Name' },
        { label: 'What it is' },
        { label: 'Where' },
        { label: 'When' },
        { label: 'Lead it', numeric: true },
        { label: 'Take part', numeric: true },
      ]}
      rows={view.programmes.map(({ id, name, kind, place, fromOn, untilOn, leaders, members }) => ({
        key: id,
        cells: [
          <Link key="name" href={pathTo('/programmes/:programme', { programme: id })}>
            {name}
          </Link>,
          kind || 'Not said',
          place ?? 'Not said yet',
          spanInWords(fromOn, untilOn),
          leaders === 0 ? 'Nobody' : leaders,
          members,
        ],
      }))}
    />
  )
}
