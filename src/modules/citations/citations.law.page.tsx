/** Tells what Kept warns of in a sentence about the law. */
import { englishWords } from '#design/design-words.ts'
import { Paragraph } from '#design/heading/heading.tsx'
import { WarningText } from '#design/warning-text/warning-text.tsx'
import { ourOwnReading } from './citations.words.ts'

type LawNation = 'england' | 'scotland' | 'wales' | 'northern-ireland'

export interface LawWarningsProps {
  warnings: readonly { law: string; why: { replacedBy: string } | { of: readonly LawNation[] } }[]
  /** Where the page does not say it otherwise. */
  withReading?: boolean
}

const nationWords: Readonly<Record<LawNation, string>> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
}

export function LawWarnings({ warnings, withReading }: LawWarningsProps) {
  if (warnings.length === 0) return null
  return (
    <>
      {warnings.map(({ law, why }) => (
        <WarningText key={law} words={englishWords}>
          {'replacedBy' in why
            ? `As far as we know, ${law} has been replaced by ${why.replacedBy}.`
            : `As far as we know, ${law} is for ${why.of.map((one) => nationWords[one]).join(' and ')}, and you work elsewhere.`}
        </WarningText>
      ))}
      {withReading ? <Paragraph size="s">{ourOwnReading}</Paragraph> : null}
    </>
  )
}
