/** Says what turning 18 changes, and asks what happens then. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { FieldsProps } from '../families.tie.page.tsx'
import { ourSuggestion } from '../families.words.ts'
import type { EighteenView } from './settle-eighteen.view.ts'

export interface SettleEighteenProps extends FieldsProps {
  view: EighteenView
  once: string
}

export const eighteenTitle = 'Turning 18'

export function SettleEighteenPage({ view, typed, errors, once }: SettleEighteenProps) {
  const back = <Link href={pathTo('/families/:child', { child: view.child })}>Back to their page</Link>
  if (view.eighteenth.state === 'settled' || !view.isEighteen)
    return (
      <>
        <Heading level={1} caption={view.name}>
          {eighteenTitle}
        </Heading>
        <WhatChanges view={view} />
        <Paragraph>
          {view.eighteenth.state === 'settled'
            ? 'This is settled, or they have left.'
            : 'On that day or after, come back here and say what happens.'}
        </Paragraph>
        <Paragraph>{back}</Paragraph>
      </>
    )
  return (
    <FormPage
      title={eighteenTitle}
      caption={view.name}
      intro={<WhatChanges view={view} />}
      action={pathTo('/families/:child/eighteen', { child: view.child })}
      once={once}
      errors={errors}
      submit="Settle it"
      beside={back}
      words={englishWords}
    >
      <Radios
        name="as"
        legend="What happens now?"
        words={englishWords}
        error={errorOf(errors, 'as')}
        value={typed['as']}
        items={[
          { value: 'adult', text: 'They stay, as an adult', hint: 'You then find them under People' },
          {
            value: 'adult-at-risk',
            text: 'They stay, as an adult at risk',
            hint: 'They stay in this list. Their carers are told nothing until you have asked them who may be told what',
          },
          { value: 'left', text: 'They have left' },
        ]}
      />
    </FormPage>
  )
}

function WhatChanges({ view }: Pick<SettleEighteenProps, 'view'>) {
  const { on, isEighteen, carers, hasOwnAddress } = view
  return (
    <>
      {on ? (
        <Paragraph>{`They ${isEighteen ? 'turned' : 'turn'} 18 on ${dayInWords(on)}.`}</Paragraph>
      ) : (
        <Paragraph>Their birthday is not known. Ask them for it, and change it on their page.</Paragraph>
      )}
      <List
        items={[
          'Parents and carers are told nothing more. What they answered for the young person ends on that day.',
          'They are asked themselves for what they still want, such as photos.',
          'The rules of your policy for adults hold for them.',
          ...(carers > 0 ? ['Tell them, and those who care for them, before the day.'] : []),
          ...(hasOwnAddress ? [] : ['We have no address of their own. Ask for one.']),
        ]}
      />
      <Paragraph size="s">{ourSuggestion}</Paragraph>
    </>
  )
}
