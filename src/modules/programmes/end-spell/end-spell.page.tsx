/** Asks on which last day somebody leads a programme or takes part in it. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { FieldsProps } from '../programmes.page.tsx'
import { DayField, spanInWords } from '../programmes.page.tsx'
import type { SpellView } from './end-spell.view.ts'

export const endSpellTitle = 'When was their last day?'

const does = { leads: 'leads', 'takes-part': 'takes part in' } as const

export function EndSpellPage({ spell, once, ...fields }: FieldsProps & { spell: SpellView; once: string }) {
  return (
    <FormPage
      title={endSpellTitle}
      intro={
        <Paragraph>{`${spell.name} ${does[spell.part]} ${spell.title}. ${spanInWords(spell.fromOn, null)}.`}</Paragraph>
      }
      action={pathTo('/programmes/spells/:spell/end', { spell: spell.id })}
      once={once}
      errors={fields.errors}
      submit="Save"
      beside={<Link href={pathTo('/programmes/:programme', { programme: spell.programme })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <DayField {...fields} name="last" legend="Last day" hint="It may lie in the past." />
    </FormPage>
  )
}
