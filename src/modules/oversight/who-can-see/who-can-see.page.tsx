/** Answers who can see what a page shows: which roles, and who holds them today. */

import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Table } from '#design/table/table.tsx'
import { roleNames } from '#modules/people/index.ts'
import { everybody } from '../oversight.words.ts'
import type { SeeingRole } from './who-can-see.view.ts'

export const whoTitle = 'Who can see this?'

export interface WhoCanSeeProps {
  /** As the end of "may …"; undefined where everybody may. */
  says: string | undefined
  narrowed: string | undefined
  seeing: readonly SeeingRole[]
  /** Whether whoever asks may know the names of adults here. */
  withNames: boolean
}

export function WhoCanSeePage({ says, narrowed, seeing, withNames }: WhoCanSeeProps) {
  return (
    <>
      <Heading level={1}>{whoTitle}</Heading>
      {says === undefined ? (
        <Paragraph>{`${everybody}.`}</Paragraph>
      ) : (
        <>
          <Paragraph>{`These roles may ${says}. Nobody else in your organisation can, and no other organisation.`}</Paragraph>
          {narrowed ? (
            <InsetText>
              <Paragraph>{`This is narrowed: ${narrowed}.`}</Paragraph>
            </InsetText>
          ) : null}
          <Table
            caption="Roles that can see this"
            columns={[{ label: 'Role' }, { label: 'Who holds it today' }]}
            rows={seeing.map(({ role, names }) => ({
              key: role,
              cells: [roleNames[role], withNames ? namesOf(names) : countOf(names.length)],
            }))}
          />
        </>
      )}
      <Paragraph>
        Whoever runs the computer that Kept is on can reach its files. What is most sensitive is locked with your
        organisation’s key there.
      </Paragraph>
      <Paragraph>
        <Link href="/oversight/roles">What each role may see and do</Link>
      </Paragraph>
    </>
  )
}

function namesOf(names: readonly string[]) {
  if (names.length === 0) return 'Nobody'
  return names.length === 1 ? names[0] : <List key="names" items={names.map((name) => name)} kind="plain" />
}

const countOf = (many: number) => (many === 0 ? 'Nobody' : many === 1 ? '1 person' : `${many} people`)
