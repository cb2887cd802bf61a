/** Says that Kept has no page for reports yet, and what such a page would wait for. */
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { TaskList } from '#design/task-list/task-list.tsx'
import { type ReportingNeed, reportingNeeds } from '../publication.needs.words.ts'
import type { ReportingView } from './wait-for-reporting.view.ts'

export const waitForReportingTitle = 'What a page for reports still waits for'

const needs: Readonly<Record<ReportingNeed, { title: string; hint: string; href?: string }>> = {
  'report-page': {
    title: 'A page for reports in Kept',
    hint: 'It is not built yet. Until then people use your own telephone number and e-mail address.',
  },
  address: {
    title: 'A secure address that everybody can open',
    hint: 'Whoever looks after Kept sets it: it begins with https:// and is known outside your network.',
  },
  outside: {
    title: 'A look from outside within the last 90 days',
    hint: 'Somebody opens an address on a phone and types the code that stands there.',
    href: '/publication/reach',
  },
  mail: { title: 'Mail that tells the leads of a new report', hint: 'Kept cannot send mail yet.' },
  backup: {
    title: 'A backup from the last two days',
    hint: 'Nothing that is told may be lost. Whoever looks after Kept chooses a place for backups.',
    href: '/security/check',
  },
  cover: {
    title: 'A safeguarding lead, and somebody else who stands in',
    hint: 'A report is never to wait for one person alone.',
    href: '/people',
  },
}

export function WaitForReportingPage({ view }: { view: ReportingView }) {
  return (
    <>
      <Heading level={1}>{waitForReportingTitle}</Heading>
      <Paragraph>
        {view.mayPublish
          ? 'Nothing is missing.'
          : 'A page on which people tell you something must never fail them. Kept publishes none before all of this is done.'}
      </Paragraph>
      <TaskList
        items={reportingNeeds.map((need) => {
          const { title, hint, href } = needs[need]
          const isMissing = view.missing.includes(need)
          return {
            title,
            hint,
            ...(href ? { href } : {}),
            status: isMissing ? { tag: 'Still to do', colour: 'grey' as const } : { text: 'Done' },
          }
        })}
      />
      <Paragraph>
        Your public page can show your own contacts today. <Link href="/publication/prepare">Choose what it shows</Link>
      </Paragraph>
    </>
  )
}
