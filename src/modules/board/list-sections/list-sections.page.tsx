/** How would we know? The sections of the policies in force, and how far each is decided. */
import { ButtonLink } from '#design/button/button.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import type { Task } from '#design/task-list/task-list.tsx'
import { TaskList } from '#design/task-list/task-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { sectionTitle } from '../board.words.ts'
import type { SectionLine, SectionsView } from './list-sections.view.ts'

export const sectionsTitle = 'How would we know?'

export function SectionsPage({ policies, all, next }: SectionsView) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Heading level={1}>{sectionsTitle}</Heading>
        <Paragraph size="l">
          For each thing your policy says you do, say once how you would know that it is done.
        </Paragraph>
        {policies.length === 0 ? (
          <NothingInForce />
        ) : (
          <>
            <Paragraph>
              Kept can count some of it from your records. The rest people do, and say so. You decide each one for
              itself, a section at a time, and can stop and come back.
            </Paragraph>
            <Paragraph>{howFar(all)}</Paragraph>
            {next ? <ButtonLink href={hrefOf(next)}>{all.decided === 0 ? 'Begin' : 'Go on'}</ButtonLink> : null}
          </>
        )}
        {policies.map(({ id, title, sections }) => (
          <section key={id} aria-labelledby={`policy-${id}`}>
            <Heading level={2} id={`policy-${id}`}>
              {title}
            </Heading>
            <TaskList idPrefix={`sections-${id}`} items={sections.map(line)} />
          </section>
        ))}
        {policies.length > 0 ? (
          <Paragraph>
            <Link href="/board">See what the board says</Link>
          </Paragraph>
        ) : null}
      </div>
    </div>
  )
}

function NothingInForce() {
  return (
    <>
      <Paragraph>No policy is in force yet. Once one is adopted, its commitments wait here.</Paragraph>
      <ButtonLink href="/policy">See your policies</ButtonLink>
    </>
  )
}

const hrefOf = ({ id }: SectionLine) => pathTo('/board/sections/:section', { section: id })

function line(section: SectionLine): Task {
  const { all, decided } = section.progress
  const status = { title: sectionTitle(section), href: hrefOf(section) }
  if (all === 0) return { ...status, status: { text: 'Nothing to decide' } }
  if (decided === all) return { ...status, status: { text: all === 1 ? 'Decided' : `All ${all} decided` } }
  return { ...status, status: { tag: `${decided} of ${all} decided`, colour: decided === 0 ? 'grey' : 'blue' } }
}

function howFar({ all, decided }: SectionsView['all']): string {
  if (all === 0) return 'There is nothing to decide: what is in force only allows.'
  if (decided === all) return `All ${all} are decided. You can change any of them.`
  return `${decided} of ${all} are decided.`
}
