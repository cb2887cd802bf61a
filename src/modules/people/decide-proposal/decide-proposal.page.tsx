/** Asks a second person whether they agree that somebody has a role. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { roleHints, roleNames } from '../people.words.ts'
import type { ProposalView } from './decide-proposal.view.ts'

export const decideTitle = 'Do you agree with this appointment?'

export interface DecideProposalProps {
  proposal: ProposalView
  limit: number
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function DecideProposalPage({ proposal, limit, typed, errors, once }: DecideProposalProps) {
  return (
    <FormPage
      title={decideTitle}
      intro={
        <>
          <Proposal proposal={proposal} />
          <Paragraph>
            {proposal.isInForce
              ? 'It counts already, by one person alone, because nobody else could confirm it then. If you do not agree, it ends at once.'
              : 'It does not count until you agree. Ask whoever proposed it, if you are not sure.'}
          </Paragraph>
        </>
      }
      action={pathTo('/people/proposals/:proposal', { proposal: proposal.id })}
      once={once}
      errors={errors}
      submit="Say so"
      beside={<Link href="/people/proposals">Leave it for now</Link>}
      words={englishWords}
    >
      <Radios
        name="answer"
        legend="Do you agree?"
        value={typed['answer']}
        error={errorOf(errors, 'answer')}
        items={[
          { value: 'yes', text: 'Yes, I agree' },
          { value: 'no', text: 'No' },
        ]}
        words={englishWords}
      />
      <Textarea
        name="why"
        label="If not, why not?"
        hint="In a few words. Whoever proposed it can read this."
        value={typed['why']}
        rows={2}
        limit={limit}
        error={errorOf(errors, 'why')}
        words={englishWords}
      />
    </FormPage>
  )
}

/** For the one who proposed it, the one it is for, or whoever may not be the second here. */
export function ProposalWaitsPage({ proposal }: { proposal: ProposalView }) {
  return (
    <>
      <Heading level={1}>Waiting for a second person</Heading>
      <Proposal proposal={proposal} />
      <Paragraph>
        {proposal.byTrustees
          ? 'Another trustee has to agree: not the one who proposed it, and not the one it is for.'
          : 'Somebody else has to agree: not the one who proposed it, and not the one it is for.'}
      </Paragraph>
      <Paragraph>
        <Link href="/people/proposals">All that waits</Link>
      </Paragraph>
    </>
  )
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  return (
    <SummaryList
      rows={[
        { key: 'Who', value: proposal.name },
        { key: 'As what', value: roleNames[proposal.role] },
        { key: 'What that allows', value: roleHints[proposal.role] },
        { key: 'From', value: dayInWords(proposal.fromOn) },
        { key: 'Until', value: proposal.untilOn ? dayInWords(proposal.untilOn) : 'No end set' },
        {
          key: 'Proposed by',
          value: `${proposal.proposer ?? 'Whoever set Kept up'}, on ${dayInWords(dayOf(proposal.proposedAt))}`,
        },
      ]}
    />
  )
}
