/** Keeps something from parents and carers, says why, and lets them be told again. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, List, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { WhoReadIt } from '../families.page.tsx'
import type { FieldsProps } from '../families.tie.page.tsx'

export interface KeepConfidenceProps extends FieldsProps {
  child: string
  name: string
  kept: { reason: string; setAt: Date; setBy: string } | undefined
  once: string
}

export const keepConfidenceTitle = 'Parents and carers are not to be told'

export function KeepConfidencePage({ child, name, kept, typed, errors, once }: KeepConfidenceProps) {
  const to = { child }
  return (
    <FormPage
      title={keepConfidenceTitle}
      caption={name}
      intro={<Intro kept={kept} child={child} />}
      action={pathTo('/families/:child/in-confidence', to)}
      once={once}
      errors={errors}
      submit={kept ? 'Save the new reason' : 'Do not tell parents and carers'}
      beside={<Link href={pathTo('/families/:child', to)}>Back to their page</Link>}
      words={englishWords}
    >
      <Textarea
        name="reason"
        label={kept ? 'Another reason' : 'Why?'}
        hint="It is sealed. The coordinator, the lead and the deputy can read it, and each reading is written down."
        words={englishWords}
        error={errorOf(errors, 'reason')}
        value={typed['reason']}
        rows={4}
        limit={2000}
      />
    </FormPage>
  )
}

function Intro({ kept, child }: Pick<KeepConfidenceProps, 'kept' | 'child'>) {
  if (!kept)
    return (
      <>
        <Paragraph>This is for young people who come to us on their own, for example for counselling.</Paragraph>
        <List
          items={[
            'Their own agreement is enough. No parent or carer is asked.',
            'Nothing reminds a parent or carer of anything.',
            'Others who see the list read “Ask your safeguarding lead first”, and not why.',
          ]}
        />
      </>
    )
  return (
    <>
      <InsetText>{kept.reason}</InsetText>
      <Paragraph>
        {`Said by ${kept.setBy} on ${dayInWords(dayOf(kept.setAt))}. That you read this was written down. `}
        <WhoReadIt child={child} />
      </Paragraph>
      <Paragraph>
        <Link href={pathTo('/families/:child/in-confidence/end', { child })}>Parents and carers may be told again</Link>
      </Paragraph>
    </>
  )
}

export interface EndConfidenceProps {
  child: string
  name: string
  once: string
}

export const endConfidenceTitle = 'May parents and carers be told again?'

export function EndConfidencePage({ child, name, once }: EndConfidenceProps) {
  return (
    <FormPage
      title={endConfidenceTitle}
      caption={name}
      intro={
        <Paragraph>Ask the young person first. From now on those who care for them are told what you ticked.</Paragraph>
      }
      action={pathTo('/families/:child/in-confidence/end', { child })}
      once={once}
      errors={[]}
      submit="They may be told again"
      submitKind="warning"
      beside={<Link href={pathTo('/families/:child', { child })}>Leave it as it is</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
