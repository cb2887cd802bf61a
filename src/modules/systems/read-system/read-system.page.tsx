/** One system: how it stands, who can sign in, and what was found. */
import { Button, ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { AnswerCard, Card } from '#design/card/card.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { standingInWords } from '../systems.page.tsx'
import {
  faultWords,
  holderLevelNames,
  passwordWayNames,
  secondStepNames,
  systemKindNames,
  yesOrNoNames,
} from '../systems.words.ts'
import type { HolderLine, LookLine, SystemView } from './read-system.view.ts'

export interface ReadSystemProps {
  view: SystemView
  mayChange: boolean
  once: string
}

export function ReadSystemPage({ view, mayChange, once }: ReadSystemProps) {
  const { system, standing, holders, looks } = view
  const to = { system: system.id }
  const { word, answer, because } = standingInWords(standing, looks[0]?.looked_on)
  return (
    <>
      <Heading level={1} caption="Systems outside Kept">
        {system.name}
      </Heading>
      <AnswerCard title="How it stands" answer={answer} word={word} because={because}>
        {standing.state === 'faults' ? (
          <ul className="govuk-list govuk-list--bullet">
            {standing.faults.map((fault) => (
              <li key={fault}>{faultWords[fault]}</li>
            ))}
          </ul>
        ) : null}
        {mayChange ? <ButtonLink href={pathTo('/systems/:system/look', to)}>Say what I found</ButtonLink> : null}
      </AnswerCard>
      <SummaryList
        rows={[
          { key: 'Kind', value: systemKindNames[system.kind] },
          { key: 'Used for', value: system.used_for || 'Not said' },
          { key: 'Who looks after it', value: system.owner ?? 'Nobody yet' },
        ]}
      />
      <Heading level={2}>Who can sign in</Heading>
      <Holders holders={holders} mayChange={mayChange} once={once} />
      {mayChange ? (
        <ButtonGroup>
          <ButtonLink href={pathTo('/systems/:system/holders/add', to)} kind="secondary">
            Add somebody
          </ButtonLink>
          <ButtonLink href={pathTo('/systems/:system/edit', to)} kind="secondary">
            Change its details
          </ButtonLink>
        </ButtonGroup>
      ) : null}
      <Heading level={2}>What was found</Heading>
      {looks.length === 0 ? <Paragraph>Nobody has looked yet.</Paragraph> : null}
      {looks.map((look) => (
        <LookCard key={look.id} look={look} />
      ))}
      {mayChange ? (
        <Paragraph>
          <Link href={pathTo('/systems/:system/put-away', to)}>We do not use it any more</Link>
        </Paragraph>
      ) : null}
    </>
  )
}

function Holders({ holders, mayChange, once }: { holders: readonly HolderLine[]; mayChange: boolean; once: string }) {
  if (holders.length === 0) return <Paragraph>Nobody is written down yet.</Paragraph>
  const change = mayChange ? [{ label: 'Change' }] : []
  return (
    <Table
      caption="Who can sign in"
      captionHidden
      columns={[{ label: 'Name' }, { label: 'As' }, { label: 'Since' }, ...change]}
      rows={holders.map((holder) => ({
        key: holder.id,
        cells: [
          holder.hasLeft ? `${holder.name} (has left)` : holder.name,
          holderLevelNames[holder.level],
          dayInWords(holder.from),
          ...(mayChange
            ? [
                <Form key="end" action={pathTo('/systems/holders/:holder/end', { holder: holder.id })} once={once}>
                  <Button kind="secondary">
                    Taken off
                    <span className="govuk-visually-hidden">{`: ${holder.name}`}</span>
                  </Button>
                </Form>,
              ]
            : []),
        ],
      }))}
    />
  )
}

function LookCard({ look }: { look: LookLine }) {
  return (
    <Card title={dayInWords(look.looked_on)} level={3}>
      <SummaryList
        plain
        rows={[
          { key: 'Second step', value: secondStepNames[look.second_step] },
          { key: 'Own user names', value: yesOrNoNames[look.own_names] },
          { key: 'Passwords', value: passwordWayNames[look.passwords] },
          { key: 'Leavers gone', value: yesOrNoNames[look.leavers_gone] },
          ...(look.says ? [{ key: 'What else', value: look.says }] : []),
          { key: 'Found by', value: look.by ?? 'Somebody' },
        ]}
      />
    </Card>
  )
}
