/** Reports for trustees: one button that makes one, how often Kept makes them by itself, and those there are. */
import { Button } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Hero } from '#design/hero/hero.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, momentInWords } from '#platform/text/dates.ts'
import { intervalNames, madeByKept } from '../packs.words.ts'
import type { PacksView } from './list-packs.view.ts'

export const listPacksTitle = 'Reports for trustees'

export interface ListPacksProps {
  readonly view: PacksView
  readonly mayMake: boolean
  readonly maySchedule: boolean
  readonly once: string
}

export function ListPacksPage({ view, mayMake, maySchedule, once }: ListPacksProps) {
  return (
    <>
      <Hero title={listPacksTitle} level={1}>
        <Paragraph>
          Everything a meeting needs on paper: what we said we would do, what our records show today, what changed, and
          a page for what you decide.
        </Paragraph>
        {mayMake ? (
          <Form action="/packs" once={once}>
            <Button>Make a report now</Button>
          </Form>
        ) : null}
      </Hero>
      <Heading level={2}>By itself</Heading>
      <Paragraph>{scheduleSays(view.schedule)}</Paragraph>
      {maySchedule ? (
        <Paragraph>
          <Link href="/packs/schedule">Change how often</Link>
        </Paragraph>
      ) : null}
      <Reports view={view} />
    </>
  )
}

function Reports({ view: { packs, older } }: { view: PacksView }) {
  if (packs.length === 0) return <Paragraph>No report has been made yet.</Paragraph>
  return (
    <>
      <Table
        caption="Reports, the newest first"
        columns={[{ label: 'Report' }, { label: 'As it stood' }, { label: 'Made by' }, { label: 'Signed off' }]}
        rows={packs.map(({ id, number, madeAt, maker, madeBy, signatures }) => ({
          key: id,
          cells: [
            <Link key="report" href={pathTo('/packs/:pack', { pack: id })}>{`Report ${number}`}</Link>,
            momentInWords(madeAt),
            madeBy === null ? madeByKept : (maker ?? 'Somebody'),
            signatures === 0 ? 'Not yet' : signatures === 1 ? 'By one trustee' : `By ${signatures} trustees`,
          ],
        }))}
      />
      {older === undefined ? null : (
        <Paragraph>
          <Link href={`/packs?before=${older}`}>Older reports</Link>
        </Paragraph>
      )}
    </>
  )
}

function scheduleSays(schedule: PacksView['schedule']): string {
  if (!schedule?.every_months || !schedule.next_on)
    return 'Kept makes no report by itself. It can, before each meeting.'
  const often = intervalNames[schedule.every_months] ?? `Every ${schedule.every_months} months`
  return `${often}. The next is made on ${dayInWords(schedule.next_on)}, and trustees are reminded to read it.`
}
