/** What was found unsafe, missing or worth changing, each with what to do, told by word and shape. */
import { ButtonLink } from '#design/button/button.tsx'
import { AnswerCard } from '#design/card/card.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import type { Finding } from '#platform/checks/facts.ts'
import { momentInWords } from '#platform/text/dates.ts'
import { severityWords } from '../security.words.ts'

export interface ViewCheckProps {
  findings: readonly Finding[]
  at: Date
  /** Who may do something about it here and now. */
  may: { keepRecoveryKey: boolean }
}

export const viewCheckTitle = 'Is anything unsafe?'

export function ViewCheckPage({ findings, at, may }: ViewCheckProps) {
  return (
    <>
      <Heading level={1}>{viewCheckTitle}</Heading>
      <Paragraph>
        {`Looked at on ${momentInWords(at)}. Whoever runs the machine sees the same with “./kept check”.`}
      </Paragraph>
      {findings.length === 0 ? <NothingFound /> : null}
      {findings.map(({ code, severity, sentence, whatToDo }) => (
        <AnswerCard key={code} title={sentence} {...severityWords[severity]} because={whatToDo}>
          <Step code={code} may={may} />
        </AnswerCard>
      ))}
      {may.keepRecoveryKey ? (
        <Paragraph>
          <Link href="/security/recovery-key">The recovery key</Link>
        </Paragraph>
      ) : null}
      <Paragraph size="s">
        Kept looks at its own machine, database and records. It cannot see who else has the passphrase of this machine,
        or where its disks are.
      </Paragraph>
    </>
  )
}

function NothingFound() {
  return (
    <AnswerCard title="Nothing unsafe was found" answer="ok" word="Up to date" because="Nothing is missing either." />
  )
}

function Step({ code, may }: { code: string; may: ViewCheckProps['may'] }) {
  const step = steps[code]
  if (!step || (code === 'recovery-key' && !may.keepRecoveryKey)) return null
  return (
    <ButtonLink href={step.href} kind="secondary">
      {step.text}
    </ButtonLink>
  )
}

const steps: Readonly<Record<string, { href: string; text: string }>> = {
  'recovery-key': { href: '/security/recovery-key', text: 'Make and print the recovery key' },
  'no-lead': { href: '/people', text: 'Choose a safeguarding lead' },
  'no-alternate': { href: '/people', text: 'Choose an alternate' },
  'one-administrator': { href: '/people', text: 'Choose a second administrator' },
}
