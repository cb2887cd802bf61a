/** The young people somebody may see: how old, who cares for them, and what there is to look at. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { Form } from '#design/form/form.tsx'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { Table } from '#design/table/table.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { agesInWords, eighteenthInWords } from '../families.page.tsx'
import type { YoungPersonLine } from './list-young-people.view.ts'

export interface ListYoungPeopleProps {
  people: readonly YoungPersonLine[]
  /** What the list holds: those here, who left, who are too old for a programme, or what was found by name. */
  which: 'here' | 'left' | 'older' | 'found'
  isFirst: boolean
  nextHref: string | undefined
  tooMany?: boolean
  may: { edit: boolean; ages: boolean; everybody: boolean }
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const listTitle = 'Young people'

export function ListYoungPeoplePage(props: ListYoungPeopleProps) {
  const { people, which, isFirst, nextHref, may, errors } = props
  const add = may.edit ? <ButtonLink href="/families/add">Add a young person</ButtonLink> : null
  return (
    <>
      <ErrorSummary items={errors.map(({ field, text }) => ({ href: `#${field}`, text }))} words={englishWords} />
      <HeadingRow action={add}>
        <Heading level={1}>{listTitle}</Heading>
      </HeadingRow>
      <Paragraph>
        {may.everybody
          ? 'Everybody under 18 who takes part, and adults at risk.'
          : 'The young people of the programmes that you lead.'}
      </Paragraph>
      <Search {...props} />
      {people.length === 0 ? <Paragraph>{emptyWords[which]}</Paragraph> : <Lines people={people} may={may} />}
      {props.tooMany ? <Paragraph>More people fit. Type more of the name.</Paragraph> : null}
      <Pagination
        previous={isFirst ? undefined : { href: '/families', text: 'Back to the beginning' }}
        next={nextHref ? { href: nextHref } : undefined}
        words={englishWords}
      />
      <Paragraph>
        {which === 'here' ? (
          <Link href="/families?show=left">Show those who have left</Link>
        ) : (
          <Link href="/families">Show everybody who is here</Link>
        )}
        {may.everybody && which !== 'older' ? (
          <>
            {' · '}
            <Link href="/families?show=older">Show who is too old for a programme</Link>
          </>
        ) : null}
        {may.ages ? (
          <>
            {' · '}
            <Link href="/families/ages">Which ages count here</Link>
          </>
        ) : null}
      </Paragraph>
    </>
  )
}

const emptyWords = {
  here: 'Nobody is in this list yet.',
  left: 'Nobody has left.',
  older: 'Nobody is too old for a programme they take part in.',
  found: 'Nobody was found. Check the spelling, or type less of the name.',
} as const

function Search({ typed, errors, once }: Pick<ListYoungPeopleProps, 'typed' | 'errors' | 'once'>) {
  return (
    <Form action={pathTo('/families/find')} once={once}>
      <Input
        name="name"
        label="Find by part of a name"
        words={englishWords}
        error={errorOf(errors, 'name')}
        value={typed['name']}
        width={20}
        autocomplete="off"
        spellcheck={false}
      />
      <Button kind="secondary">Find</Button>
    </Form>
  )
}

function Lines({ people, may }: Pick<ListYoungPeopleProps, 'people' | 'may'>) {
  const columns = [{ label: 'Name' }, { label: 'Age' }]
  return (
    <Table
      caption={listTitle}
      captionHidden
      columns={may.everybody ? [...columns, { label: 'Parents and carers' }, { label: 'To know' }] : columns}
      rows={people.map((one) => ({
        key: one.id,
        cells: [
          <Link key="name" href={pathTo('/families/:child', { child: one.id })}>
            {one.name}
          </Link>,
          agesInWords(one.ages),
          carersInWords(one),
          <ToKnow key="know" line={one} />,
        ],
      }))}
    />
  )
}

function carersInWords({ carers = 0, noCarerSaid, inConfidence }: YoungPersonLine): string {
  if (inConfidence) return 'Not to be told'
  if (carers > 0) return String(carers)
  return noCarerSaid ? 'None, and it is said why' : 'None known yet'
}

function ToKnow({ line }: { line: YoungPersonLine }) {
  const state = eighteenthInWords(line.eighteenth)
  const words = [
    line.knownAs && `Known as ${line.knownAs}`,
    line.leftOn && 'Has left',
    line.keptAs === 'adult' && 'Is an adult now',
    line.keptAs === 'adult-at-risk' && 'Adult at risk',
    line.helpsHere && 'Also helps here: both sets of rules',
    line.inCare && 'In care',
    line.outgrown.length > 0 && `Too old for ${line.outgrown.join(', ')}`,
  ].filter((one): one is string => Boolean(one))
  return (
    <>
      {state ? <strong>{state}</strong> : null}
      {state && words.length > 0 ? ' · ' : null}
      {words.join(' · ')}
      {words.length === 0 && !state ? 'Nothing more' : null}
    </>
  )
}
