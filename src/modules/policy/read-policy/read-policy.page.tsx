/** All about one policy: how it stands, the draft that is open, what can be done, and what was done. */
import { Button, ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { draftInWords, StandingCard } from '../policy.standing.page.tsx'
import type { HistoryLine, PolicyView } from './read-policy.view.ts'

export interface ReadPolicyProps {
  view: PolicyView
  may: { correct: boolean; adopt: boolean }
  once: string
}

export function ReadPolicyPage({ view, may, once }: ReadPolicyProps) {
  const { id: policy, title, version, draft, history } = view
  const href = version ? versionHref(version.id) : draft && draftHref(draft.id)
  return (
    <>
      <Heading level={1} caption="Policy">
        {title}
      </Heading>
      <StandingCard view={view} title={version ? 'What is in force' : 'Nothing is in force'} href={href}>
        {version ? <WhatToDo view={view} may={may} once={once} /> : null}
        {version || draft || !may.correct ? null : <ButtonLink href="/policy/bring">Bring its text</ButtonLink>}
      </StandingCard>
      {draft ? <OpenDraft view={view} may={may} /> : null}
      {history.length > 0 ? <History lines={history} /> : null}
      {version || draft ? (
        <Paragraph>
          <Link href={pathTo('/policy/:policy/difference', { policy })}>Compare any two texts of it</Link>
        </Paragraph>
      ) : null}
      {may.correct ? (
        <Paragraph>
          <Link href={pathTo('/policy/:policy/rename', { policy })}>Change its name</Link>
        </Paragraph>
      ) : null}
    </>
  )
}

const versionHref = (version: string) => pathTo('/policy/versions/:version', { version })
const draftHref = (draft: string) => pathTo('/policy/drafts/:draft', { draft })

function WhatToDo({ view, may, once }: ReadPolicyProps) {
  const { id: policy, version, draft } = view
  return (
    <ButtonGroup>
      {version ? <ButtonLink href={versionHref(version.id)}>Read it</ButtonLink> : null}
      {may.adopt ? (
        <ButtonLink kind="secondary" href={pathTo('/policy/:policy/review', { policy })}>
          Look at it again
        </ButtonLink>
      ) : null}
      {may.correct && !draft ? (
        <Form action={pathTo('/policy/:policy/draft', { policy })} once={once}>
          <Button kind="secondary">Begin a change</Button>
        </Form>
      ) : null}
    </ButtonGroup>
  )
}

function OpenDraft({ view, may }: Omit<ReadPolicyProps, 'once'>) {
  const { id: policy, version, draft } = view
  if (!draft) return null
  const compare = version && `${pathTo('/policy/:policy/difference', { policy })}?from=${version.id}&to=draft`
  return (
    <Card title="A draft is open" href={draftHref(draft.id)}>
      <Paragraph>{`Begun on ${dayInWords(dayOf(draft.begunAt))}. ${draftInWords(view)}`}</Paragraph>
      <ButtonGroup>
        <ButtonLink href={draftHref(draft.id)}>{may.correct ? 'Go on with it' : 'Read it'}</ButtonLink>
        {may.adopt ? (
          <ButtonLink kind="secondary" href={pathTo('/policy/drafts/:draft/adopt', { draft: draft.id })}>
            Adopt it
          </ButtonLink>
        ) : null}
        {compare ? <Link href={compare}>What it changes</Link> : null}
        {may.correct ? (
          <Link href={pathTo('/policy/drafts/:draft/put-away', { draft: draft.id })}>Put it away</Link>
        ) : null}
      </ButtonGroup>
    </Card>
  )
}

function History({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <Table
      caption="What was done"
      columns={[{ label: 'What' }, { label: 'On' }, { label: 'By' }, { label: 'Next review' }, { label: 'Note' }]}
      rows={lines.map((line) => ({
        key: line.key,
        cells: [
          <Link key="what" href={hrefOf(line)}>
            {whatWasDone(line)}
          </Link>,
          dayInWords(line.on),
          line.who,
          line.nextReviewOn ? dayInWords(line.nextReviewOn) : '–',
          line.note || '–',
        ],
      }))}
    />
  )
}

function hrefOf({ version, draft }: HistoryLine): string {
  return version ? versionHref(version.id) : draftHref(draft ?? '')
}

function whatWasDone({ kind, version }: HistoryLine): string {
  if (kind === 'put-away') return 'A draft put away'
  return `Version ${version?.number} ${kind === 'adopted' ? 'adopted' : 'looked at again'}`
}
