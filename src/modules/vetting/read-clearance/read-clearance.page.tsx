/** One check with its number, and what can be said of it. */
import { Button } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { ClearanceKind } from '../vetting.words.ts'
import { clearanceNames } from '../vetting.words.ts'

export interface ReadClearanceProps {
  clearance: {
    id: string
    person_id: string
    kind: ClearanceKind
    number: string
    issued_on: string
    seen_on: string
    on_update_service: boolean
    looked_on: string | null
    renew_on: string
    ended_at: Date | null
  }
  mayRecord: boolean
  once: string
}

export function ReadClearancePage({ clearance, mayRecord, once }: ReadClearanceProps) {
  const { id, kind, number, on_update_service, looked_on, ended_at } = clearance
  const here = { clearance: id }
  const looked = looked_on ? `Yes, asked on ${dayInWords(looked_on)}` : 'Yes, not asked yet'
  return (
    <>
      <Heading level={1} caption="Checks of adults">
        {clearanceNames[kind]}
      </Heading>
      <Paragraph>That you opened this page is written down.</Paragraph>
      <SummaryList
        rows={[
          { key: 'Number', value: number || 'Not given' },
          { key: 'Issued', value: dayInWords(clearance.issued_on) },
          { key: 'Seen', value: dayInWords(clearance.seen_on) },
          { key: 'Update service', value: on_update_service ? looked : 'No' },
          { key: 'Renew by', value: ended_at ? 'Does not count any more' : dayInWords(clearance.renew_on) },
        ]}
      />
      {mayRecord && !ended_at && on_update_service ? (
        <Form action={pathTo('/vetting/checks/:clearance/look', here)} once={once}>
          <Button>I asked the update service: nothing has changed</Button>
        </Form>
      ) : null}
      {mayRecord && !ended_at ? (
        <>
          <Paragraph>
            Where it was noted by mistake, another took its place, or something has changed, it should not count.
          </Paragraph>
          <Form action={pathTo('/vetting/checks/:clearance/end', here)} once={once}>
            <Button kind="secondary">It does not count any more</Button>
          </Form>
        </>
      ) : null}
      <Paragraph>
        <Link href={pathTo('/vetting/people/:checked', { checked: clearance.person_id })}>Back to their checks</Link>
      </Paragraph>
    </>
  )
}
