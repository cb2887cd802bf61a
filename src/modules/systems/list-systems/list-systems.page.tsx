/** What people sign in to outside Kept, and how each system stands. */
import { ButtonLink } from '#design/button/button.tsx'
import { AnswerCard } from '#design/card/card.tsx'
import { Heading, HeadingRow, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { standingInWords } from '../systems.page.tsx'
import { faultWords, lookIsOurSuggestion, systemKindNames } from '../systems.words.ts'
import type { SystemLine } from './list-systems.view.ts'

export const listSystemsTitle = 'Systems outside Kept'

export function ListSystemsPage({ systems, mayChange }: { systems: readonly SystemLine[]; mayChange: boolean }) {
  const add = mayChange ? <ButtonLink href="/systems/add">Add a system</ButtonLink> : null
  return (
    <>
      <HeadingRow action={add}>
        <Heading level={1}>{listSystemsTitle}</Heading>
      </HeadingRow>
      <Paragraph>
        E-mail, websites, social accounts, lists of members: everything your people sign in to that is not Kept. Write
        down who can sign in, and have a look now and then. Never write a user name or a password here.
      </Paragraph>
      {systems.length === 0 ? <Paragraph>None is listed yet. Begin with your e-mail.</Paragraph> : null}
      {systems.map((system) => (
        <SystemCard key={system.id} system={system} />
      ))}
      <Paragraph size="s">{`Each is to be looked at again after half a year. ${lookIsOurSuggestion}`}</Paragraph>
    </>
  )
}

function SystemCard({ system }: { system: SystemLine }) {
  const { standing, lookedOn, owner, holders } = system
  return (
    <AnswerCard
      title={system.name}
      href={pathTo('/systems/:system', { system: system.id })}
      {...standingInWords(standing, lookedOn)}
    >
      {standing.state === 'faults' ? (
        <ul className="govuk-list govuk-list--bullet">
          {standing.faults.map((fault) => (
            <li key={fault}>{faultWords[fault]}</li>
          ))}
        </ul>
      ) : null}
      <Paragraph size="s">
        {`${systemKindNames[system.kind]}. ${owner ? `${owner} looks after it.` : 'Nobody looks after it yet.'} ${holders} ${holders === 1 ? 'person' : 'people'} can sign in.`}
      </Paragraph>
    </AnswerCard>
  )
}
