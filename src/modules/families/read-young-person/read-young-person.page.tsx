/** One young person: what those with them need to know, who cares for them, and what can be done. */
import { ButtonLink } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { WarningText } from '#design/warning-text/warning-text.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { agesInWords, eighteenthInWords, WhoReadIt } from '../families.page.tsx'
import { ProgrammesOfChild } from './read-young-person.programmes.page.tsx'
import { TieCard } from './read-young-person.tie.page.tsx'
import type { ChildView } from './read-young-person.view.ts'

export interface ReadYoungPersonProps {
  view: ChildView
  may: { everybody: boolean; edit: boolean; keep: boolean; needs: boolean }
}

export function ReadYoungPersonPage({ view, may }: ReadYoungPersonProps) {
  return (
    <>
      <Heading level={1} caption="Young people">
        {view.name}
      </Heading>
      {may.keep && view.child.inConfidence ? (
        <WarningText words={englishWords}>
          Parents and carers are not to be told. Do not contact them about anything here.
        </WarningText>
      ) : null}
      <Facts view={view} may={may} />
      {may.everybody ? (
        <>
          <ProgrammesOfChild programmes={view.programmes} />
          <Carers view={view} may={may} />
          <Siblings view={view} />
          <WhatElse view={view} may={may} />
        </>
      ) : (
        <Paragraph>For anything else about them, ask your online safety coordinator or safeguarding lead.</Paragraph>
      )}
    </>
  )
}

function Facts({ view, may }: ReadYoungPersonProps) {
  const { child, ages, eighteenth, needs } = view
  const to = { child: child.id }
  const turning = eighteenthInWords(eighteenth)
  const more = may.everybody
    ? [
        ...(child.knownAs ? [{ key: 'Known as', value: child.knownAs }] : []),
        ...(child.pronouns ? [{ key: 'Pronouns', value: child.pronouns }] : []),
        ...(child.languages.length > 0 ? [{ key: 'Languages', value: child.languages.join(', ') }] : []),
        { key: 'May we contact them?', value: contactInWords(view) },
      ]
    : []
  const rows = [
    { key: 'Age', value: <AgeWords view={view} known={agesInWords(ages)} isBirthday={may.everybody} /> },
    ...(may.needs ? [{ key: 'What they need', value: needs || 'Nothing was said' }] : []),
    ...more,
    ...(child.helpsHere ? [{ key: 'Also helps here', value: 'The rules for adults and for children both count' }] : []),
    ...(child.keptAs === 'adult-at-risk' ? [{ key: 'Kept here as', value: 'An adult at risk' }] : []),
    ...(child.leftOn ? [{ key: 'Last day here', value: dayInWords(child.leftOn) }] : []),
  ]
  return (
    <>
      {turning && may.keep ? (
        <Paragraph>
          <strong>{turning}.</strong> <Link href={pathTo('/families/:child/eighteen', to)}>See what changes</Link>
        </Paragraph>
      ) : null}
      <SummaryList rows={rows} />
      {may.edit ? (
        <Paragraph>
          <Link href={pathTo('/families/:child/edit', to)}>
            Change<span className="govuk-visually-hidden">{` ${view.name}’s`}</span> details
          </Link>
        </Paragraph>
      ) : null}
    </>
  )
}

function AgeWords({ view, known, isBirthday }: { view: ChildView; known: string; isBirthday: boolean }) {
  const { bornOn, bandOn } = view.child
  if (!isBirthday) return <>{known}</>
  if (bornOn) return <>{`${known}, born on ${dayInWords(bornOn)}`}</>
  return <>{bandOn ? `${known}, as said on ${dayInWords(bandOn)}` : known}</>
}

function contactInWords({ child }: ChildView): string {
  if (!child.mayContact) return 'No'
  const addresses = [child.email, child.phone].filter(Boolean).join(', ')
  return ['Yes', child.contactHow, addresses].filter(Boolean).join(': ')
}

const noneKnown = ({ child }: ChildView) =>
  child.noCarerSaid ? 'None are known, and it is written down why.' : 'None are known yet.'

function Carers({ view, may }: ReadYoungPersonProps) {
  const to = { child: view.child.id }
  const open = view.ties.filter((tie) => tie.isOpen)
  const over = view.ties.filter((tie) => !tie.isOpen)
  // Where parents are not to be told, nothing on the page invites anybody to find them out.
  const isQuiet = may.keep && Boolean(view.child.inConfidence)
  return (
    <>
      <Heading level={2}>Parents and carers</Heading>
      {open.length === 0 ? (
        <Paragraph>{isQuiet ? 'None are known, and nobody needs to ask.' : noneKnown(view)}</Paragraph>
      ) : null}
      {open.map((tie) => (
        <TieCard key={tie.id} tie={tie} mayEdit={may.edit} isKeeper={may.keep} />
      ))}
      {may.edit ? (
        <ButtonLink href={pathTo('/families/:child/carers', to)} kind={isQuiet ? 'secondary' : undefined}>
          Add a parent or carer
        </ButtonLink>
      ) : null}
      {may.keep && open.length === 0 && !isQuiet ? (
        <Paragraph>
          <Link href={pathTo('/families/:child/no-carer', to)}>Say why none are known</Link>
        </Paragraph>
      ) : null}
      {over.length > 0 ? (
        <Paragraph size="s">
          {`Before: ${over.map(({ name, untilOn }) => `${name}, until ${untilOn ? dayInWords(untilOn) : ''}`).join('; ')}.`}
        </Paragraph>
      ) : null}
    </>
  )
}

function Siblings({ view: { siblings } }: Pick<ReadYoungPersonProps, 'view'>) {
  if (siblings.length === 0) return null
  return (
    <>
      <Heading level={2}>Others with the same parent or carer</Heading>
      <List
        items={siblings.map(({ id, name }) => (
          <Link key={id} href={pathTo('/families/:child', { child: id })}>
            {name}
          </Link>
        ))}
      />
    </>
  )
}

function WhatElse({ view, may }: ReadYoungPersonProps) {
  const to = { child: view.child.id }
  const kept = may.keep
    ? [
        <Link key="care" href={pathTo('/families/:child/care', to)}>
          {view.child.inCare ? 'In care: who decides what' : 'Say that they are in care'}
        </Link>,
        <Link key="confidence" href={pathTo('/families/:child/in-confidence', to)}>
          {view.child.inConfidence ? 'Why parents and carers are not to be told' : 'Keep it from parents and carers'}
        </Link>,
        <Link key="capacity" href={pathTo('/families/:child/capacity', to)}>
          What they can decide themselves, from 16
        </Link>,
        <WhoReadIt key="read" child={view.child.id} />,
      ]
    : []
  const edits = may.edit
    ? [
        <Link key="helps" href={pathTo('/families/:child/helping', to)}>
          {view.child.helpsHere ? 'They no longer help here' : 'They also help here, as a volunteer'}
        </Link>,
        <Link key="left" href={pathTo('/families/:child/leave', to)}>
          {view.child.leftOn ? 'They have come back' : 'They have left'}
        </Link>,
      ]
    : []
  if (kept.length + edits.length === 0) return null
  return (
    <>
      <Heading level={2}>More</Heading>
      <List items={[...kept, ...edits]} />
      {may.keep ? (
        <Paragraph size="s">
          What is most private asks for your second step again, and who read it is written down.
        </Paragraph>
      ) : null}
    </>
  )
}
