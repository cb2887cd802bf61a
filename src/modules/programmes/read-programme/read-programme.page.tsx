/** One programme: whose safeguarding lead is asked first, who leads it, who takes part. */
import { ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import type { SummaryRow } from '#design/summary-list/summary-list.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { spanInWords } from '../programmes.page.tsx'
import { hasItsOwnLead, placeKindNames, rulingNames } from '../programmes.words.ts'
import type { PartLine, ProgrammeView } from './read-programme.view.ts'

export interface ReadProgrammeProps {
  view: ProgrammeView
  mayEdit: boolean
}

export function ReadProgrammePage({ view, mayEdit }: ReadProgrammeProps) {
  const { programme, place, leaders, members, isFirst, next } = view
  const of = { programme: programme.id }
  const here = pathTo('/programmes/:programme', of)
  return (
    <>
      <Heading level={1} caption={programme.kind || undefined}>
        {programme.name}
      </Heading>
      <PlaceFirst place={place} mayEdit={mayEdit} programme={programme.id} />
      <SummaryList rows={factsOf(view)} />
      {mayEdit ? (
        <ButtonGroup>
          <ButtonLink href={pathTo('/programmes/:programme/members', of)}>Add people</ButtonLink>
          <ButtonLink href={pathTo('/programmes/:programme/leaders', of)} kind="secondary">
            Add a leader
          </ButtonLink>
          <ButtonLink href={pathTo('/programmes/:programme/edit', of)} kind="secondary">
            Change it
          </ButtonLink>
          <ButtonLink href={pathTo('/programmes/:programme/end', of)} kind="secondary">
            End it
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      <Heading level={2}>Who leads it</Heading>
      {leaders.length === 0 ? <Paragraph>Nobody leads it yet.</Paragraph> : <Parts lines={leaders} mayEdit={mayEdit} />}
      {mayEdit && leaders.length > 0 ? (
        <Paragraph size="s">
          Whoever leads it sees it in Kept once they hold the role “Leader of a programme”. Give it on their own page.
        </Paragraph>
      ) : null}
      <Heading level={2}>Who takes part</Heading>
      {members.length === 0 ? (
        <Paragraph>Nobody takes part yet.</Paragraph>
      ) : (
        <Parts lines={members} mayEdit={mayEdit} />
      )}
      <Pagination
        previous={isFirst ? undefined : { href: here, text: 'Back to the beginning' }}
        next={next ? { href: `${here}?after=${next}` } : undefined}
        words={englishWords}
      />
      <Paragraph>
        <Link href="/programmes">All programmes</Link>
      </Paragraph>
    </>
  )
}

/** In a school its own lead is asked first. */
function PlaceFirst({
  place,
  mayEdit,
  programme,
}: Pick<ProgrammeView, 'place'> & { mayEdit: boolean; programme: string }) {
  if (!place)
    return (
      <InsetText>
        <Paragraph>
          Nobody has said yet where it meets.{' '}
          {mayEdit ? <Link href={pathTo('/programmes/:programme/edit', { programme })}>Say where</Link> : null}
        </Paragraph>
      </InsetText>
    )
  if (!hasItsOwnLead(place.kind)) return null
  if (!place.lead_name)
    return (
      <InsetText>
        <Paragraph>
          {`${place.name} has a safeguarding lead of its own, and nobody has written down who it is. `}
          {mayEdit ? (
            <Link href={pathTo('/programmes/places/:venue/edit', { venue: place.id })}>Write it down</Link>
          ) : null}
        </Paragraph>
      </InsetText>
    )
  const reach = [place.lead_phone.replaceAll(' ', '\u00a0'), place.lead_email].filter(Boolean).join(', ')
  return (
    <InsetText>
      <Paragraph>
        <strong>{`A worry about a child there goes to the lead of ${place.name} first: ${place.lead_name}, ${reach}.`}</strong>{' '}
        Then tell our own safeguarding lead.
      </Paragraph>
    </InsetText>
  )
}

function factsOf({ programme, place }: ProgrammeView): SummaryRow[] {
  const row = (key: string, value: string) => (value ? [{ key, value }] : [])
  return [
    { key: 'When', value: spanInWords(programme.from_on, programme.until_on) },
    ...row('Where', place ? `${place.name} (${placeKindNames[place.kind].toLowerCase()})` : ''),
    ...row('Which policy rules there', place ? rulingNames[place.ruling] : ''),
    ...row('Where that policy is', place?.policy_at ?? ''),
    ...(place && hasItsOwnLead(place.kind)
      ? row('The place was last asked', place.checked_on ? dayInWords(place.checked_on) : 'Nobody has asked yet')
      : []),
    ...row('Young people take part until', programme.upper_age === null ? '' : `${programme.upper_age} years old`),
  ]
}

function Parts({ lines, mayEdit }: { lines: readonly PartLine[]; mayEdit: boolean }) {
  const columns = [{ label: 'Name' }, { label: 'When' }]
  return (
    <Table
      caption="People"
      captionHidden
      columns={mayEdit ? [...columns, { label: 'What you can do' }] : columns}
      rows={lines.map((line) => ({
        key: line.spell,
        cells: [
          `${line.name}${line.hasLeft ? ' (has left)' : ''}`,
          spanInWords(line.fromOn, line.untilOn),
          ...(mayEdit
            ? [
                <Link key="end" href={pathTo('/programmes/spells/:spell/end', { spell: line.spell })}>
                  End<span className="govuk-visually-hidden">{` the part of ${line.name}`}</span>
                </Link>,
              ]
            : []),
        ],
      }))}
    />
  )
}
