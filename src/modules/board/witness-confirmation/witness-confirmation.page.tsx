/** Shows what somebody confirmed, and asks whether a second person has seen it too. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { outcomeNames } from '../board.words.ts'
import type { ConfirmationInHand } from './witness-confirmation.view.ts'

export const witnessTitle = 'Have you seen it too?'

export interface WitnessProps {
  confirmation: ConfirmationInHand
  mayWitness: boolean
  isOwn: boolean
  once: string
}

export function WitnessPage({ confirmation, mayWitness, isOwn, once }: WitnessProps) {
  const { id, witness, outcome } = confirmation
  const back = <Link href="/board/confirmations">All that people confirm</Link>
  if (witness === undefined && outcome === 'done' && mayWitness)
    return (
      <FormPage
        title={witnessTitle}
        intro={
          <>
            <Said {...confirmation} />
            <Paragraph>Only say yes if you have looked for yourself.</Paragraph>
          </>
        }
        action={pathTo('/board/confirmations/:confirmation/witness', { confirmation: id })}
        once={once}
        errors={[]}
        submit="Yes, I have seen it too"
        beside={back}
        words={englishWords}
      >
        {null}
      </FormPage>
    )
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Heading level={1}>{witnessTitle}</Heading>
        <Said {...confirmation} />
        <Paragraph>{whyNot(confirmation, isOwn)}</Paragraph>
        <Paragraph>{back}</Paragraph>
      </div>
    </div>
  )
}

function whyNot({ witness, outcome }: ConfirmationInHand, isOwn: boolean): string {
  if (outcome !== 'done') return 'It was found not to be done, so there is nothing to see yet.'
  if (witness !== undefined) return `${witness} has seen it too.`
  return isOwn
    ? 'You said this yourself. Ask somebody else to look, and to say so here.'
    : 'Somebody else says so here.'
}

function Said({ text, does, saw, outcome, on, byName }: ConfirmationInHand) {
  return (
    <>
      <InsetText>{text}</InsetText>
      <SummaryList
        rows={[
          { key: 'What people do', value: does },
          { key: 'Is it done?', value: outcomeNames[outcome] },
          { key: 'What was seen', value: saw },
          { key: 'Who and when', value: `${byName}, on ${dayInWords(on)}` },
        ]}
      />
    </>
  )
}
