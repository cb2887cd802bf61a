/** Which laws and guidance the policy names, when each was checked, and what Kept warns of. */
import { AnswerCard } from '#design/card/card.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { LawWarnings } from '../citations.law.page.tsx'
import { lawSayingNames, lawWords, ourOwnReading } from '../citations.words.ts'
import type { LawsView, LawView } from './list-laws.view.ts'

export interface ListLawsProps {
  view: LawsView
  mayCheck: boolean
}

export const listLawsTitle = 'Laws and guidance that the policy names'

export function ListLawsPage({ view, mayCheck }: ListLawsProps) {
  return (
    <>
      <Heading level={1}>{listLawsTitle}</Heading>
      <Paragraph>
        Laws change, and each nation has its own. Once a year somebody looks whether what the policy says is still
        right, and says how they know.
      </Paragraph>
      <Paragraph size="s">{ourOwnReading}</Paragraph>
      {view.laws.length === 0 ? <Paragraph>No policy in force says anything of the law.</Paragraph> : null}
      {view.laws.map((law) => (
        <LawCard key={law.statement} law={law} mayCheck={mayCheck} />
      ))}
      <Paragraph>
        <Link href="/citations">Back to the related policies</Link>
      </Paragraph>
    </>
  )
}

function LawCard({ law, mayCheck }: { law: LawView; mayCheck: boolean }) {
  const { answer, word } = lawWords[law.state]
  const hidden = <span className="govuk-visually-hidden">{`: ${law.text}`}</span>
  return (
    <AnswerCard title={law.text} answer={answer} word={word} because={becauseOf(law)}>
      <Paragraph size="s">{`From: ${law.policyTitle}`}</Paragraph>
      <LawWarnings warnings={law.warnings} />
      {mayCheck ? (
        <Paragraph>
          <Link href={pathTo('/citations/laws/:law', { law: law.statement })}>
            {law.checkedOn ? 'Check it again' : 'Check it'}
            {hidden}
          </Link>
        </Paragraph>
      ) : null}
    </AnswerCard>
  )
}

function becauseOf({ says, checkedOn, instead, how, dueOn }: LawView): string {
  if (!says || !checkedOn) return `To be checked by ${dayInWords(dueOn)}.`
  const found = says === 'out-of-date' ? `${lawSayingNames[says]}: ${instead ?? ''}` : lawSayingNames[says]
  return `${found} (${dayInWords(checkedOn)}: ${how ?? ''}). To be checked again by ${dayInWords(dueOn)}.`
}
