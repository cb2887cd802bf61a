/** Who an adult is and as what they are here, on their page; with what should be put right about their address. */

import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, momentInWords } from '#platform/text/dates.ts'
import { findingSentences } from '../own-domains/own-domains.addresses.words.ts'
import { contactNames, engagementNames } from '../people.words.ts'
import type { PersonView } from './read-person.view.ts'

interface DetailsProps {
  view: PersonView
  today: string
  mayEdit: boolean
}

export function Details({ view, today, mayEdit }: DetailsProps) {
  const { person, standing } = view
  return (
    <>
      {standing.findings.length > 0 ? (
        <InsetText>
          <List items={standing.findings.map((finding) => findingSentences[finding])} kind="plain" spaced />
        </InsetText>
      ) : null}
      <SummaryList rows={rowsOf(view, today)} />
      {mayEdit ? (
        <Paragraph>
          <Link href={pathTo('/people/:person/edit', { person: person.id })}>
            Change
            <span className="govuk-visually-hidden">{` ${person.name}’s`}</span> details
          </Link>
          {' · '}
          <Link href={pathTo('/vetting/people/:checked', { checked: person.id })}>
            Checks<span className="govuk-visually-hidden">{` of ${person.name}`}</span>, such as DBS
          </Link>
        </Paragraph>
      ) : null}
      <Engagements view={view} today={today} mayEdit={mayEdit} />
    </>
  )
}

function rowsOf({ person, hasAccount, invitedUntil, standing }: PersonView, today: string) {
  const optional = [
    { key: 'Known as', value: person.known_as },
    { key: 'Pronouns', value: person.pronouns },
    { key: 'Languages', value: person.languages.join(', ') },
  ].filter(({ value }) => value !== '')
  const last = person.left_on
  return [
    ...(last
      ? [
          {
            key: last < today ? 'Left' : 'Leaving',
            value: `The last day ${last < today ? 'was' : 'is'} ${dayInWords(last)}`,
          },
        ]
      : []),
    ...optional,
    { key: 'What they do', value: person.work || 'Not said' },
    { key: 'In touch with young people', value: contactNames[person.contacts_young_people] },
    { key: 'E-mail address', value: address(person.email, standing) },
    { key: 'Telephone', value: person.phone ?? 'Not given' },
    { key: 'Signing in', value: signingIn(hasAccount, invitedUntil) },
  ]
}

function address(email: string | null, { isOwnDomain, hasDomains }: PersonView['standing']): string {
  if (email === null) return 'Not given'
  if (!hasDomains || isOwnDomain === undefined) return email
  return `${email} (${isOwnDomain ? 'your organisation’s own' : 'not your organisation’s own'})`
}

function signingIn(hasAccount: boolean, invitedUntil: Date | undefined): string {
  if (hasAccount) return 'Has an account'
  return invitedUntil ? `Has a code until ${momentInWords(invitedUntil)}` : 'Cannot sign in yet: has no code that works'
}

function Engagements({ view, today, mayEdit }: DetailsProps) {
  const { person, standing } = view
  return (
    <>
      <Heading level={2}>Here as</Heading>
      {standing.engagements.length === 0 ? (
        <Paragraph>Nobody has said as what they are here.</Paragraph>
      ) : (
        <Table
          caption="Here as"
          captionHidden
          columns={[{ label: 'As' }, { label: 'From' }, { label: 'Until' }, { label: 'Through' }, { label: 'Change' }]}
          rows={standing.engagements.map(({ id, kind, fromOn, untilOn, through }) => ({
            key: id,
            cells: [
              untilOn !== null && untilOn < today ? `${engagementNames[kind]} (over)` : engagementNames[kind],
              dayInWords(fromOn),
              untilOn ? dayInWords(untilOn) : 'No end set',
              through || 'Nobody',
              mayEdit ? (
                <Link key="change" href={pathTo('/people/engagements/:engagement', { engagement: id })}>
                  Change
                  <span className="govuk-visually-hidden">{` ${engagementNames[kind]}`}</span>
                </Link>
              ) : (
                'Nothing to change'
              ),
            ],
          }))}
        />
      )}
      {mayEdit ? (
        <Paragraph>
          <Link href={pathTo('/people/:person/engage', { person: person.id })}>
            Say what they are here as
            <span className="govuk-visually-hidden">{`: ${person.name}`}</span>
          </Link>
        </Paragraph>
      ) : null}
    </>
  )
}
