/** Lists the roles that are held, how each stands this term, and what was signed. */

import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Table } from '#design/table/table.tsx'
import { roleNames } from '#modules/people/index.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { ReviewsView, SignedView } from './review-access.view.ts'

export const reviewsTitle = 'Look through who can see what'
export const signedTitle = 'Looked through'

const stateNames = {
  done: 'Looked through this term',
  waits: 'Not yet: by the end of the term',
  soon: 'Due soon',
  overdue: 'Overdue',
} as const

export function ReviewsPage({ view: { roles, signed, until } }: { view: ReviewsView }) {
  return (
    <>
      <Heading level={1} caption="Who can see what">
        {reviewsTitle}
      </Heading>
      <Paragraph>
        {`Once a term somebody looks at each role and says who still needs it. This term ends on ${dayInWords(until)}. Nobody looks through a role they hold themselves.`}
      </Paragraph>
      <Table
        caption="Roles"
        columns={[{ label: 'Role' }, { label: 'How many hold it' }, { label: 'This term' }, { label: 'Look' }]}
        rows={roles.map(({ role, many, state, isMine }) => ({
          key: role,
          cells: [
            roleNames[role],
            String(many),
            stateNames[state],
            isMine ? (
              'You hold it: somebody else looks'
            ) : state === 'done' ? (
              'Done'
            ) : (
              <Link key="look" href={`/oversight/reviews/role?of=${role}`}>
                Look through<span className="govuk-visually-hidden">{`: ${roleNames[role]}`}</span>
              </Link>
            ),
          ],
        }))}
      />
      {signed.length > 0 ? (
        <Table
          caption="Signed"
          columns={[{ label: 'Role' }, { label: 'Term' }, { label: 'Signed by' }, { label: 'On' }]}
          rows={signed.map((one) => ({
            key: one.id,
            cells: [
              <Link key="role" href={pathTo('/oversight/reviews/:reviewed', { reviewed: one.id })}>
                {roleNames[one.role]}
              </Link>,
              one.term_name,
              one.signed_as,
              dayInWords(one.signed_on),
            ],
          }))}
        />
      ) : null}
      <Paragraph>
        <Link href="/oversight/roles">What each role may see and do</Link>
      </Paragraph>
    </>
  )
}

/** As it was signed, whatever has changed since. */
export function SignedPage({ view: { review, holders } }: { view: SignedView }) {
  return (
    <>
      <Heading level={1} caption={`${roleNames[review.role]}, ${review.term_name}`}>
        {signedTitle}
      </Heading>
      <Paragraph>{review.wording}</Paragraph>
      <Paragraph>{`Signed by ${review.signed_as} on ${dayInWords(review.signed_on)}.`}</Paragraph>
      <Table
        caption="What was shown, and what was decided"
        columns={[{ label: 'Who' }, { label: 'What was shown' }, { label: 'Decided' }]}
        rows={holders.map((one) => ({
          key: one.id,
          cells: [
            one.name ?? 'Somebody who is gone',
            one.shown,
            one.decision === 'keeps' ? 'Still needs it' : 'Removed',
          ],
        }))}
      />
      <Paragraph>
        <Link href="/oversight/reviews">All roles</Link>
      </Paragraph>
    </>
  )
}
