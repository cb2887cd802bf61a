/** Gives our form controls what a govuk-frontend fixture gives its own. */
import type { ReactElement } from 'react'
import { Button, type ButtonKind, ButtonLink } from '../button/button.tsx'
import { Checkboxes } from '../checkboxes/checkboxes.tsx'
import { DateInput } from '../date-input/date-input.tsx'
import { type DesignWords, englishWords } from '../design-words.ts'
import { ErrorMessage } from '../error-message/error-message.tsx'
import { Fieldset } from '../fieldset/fieldset.tsx'
import { FileUpload } from '../file-upload/file-upload.tsx'
import { Hint } from '../hint/hint.tsx'
import { Input, type InputWidth } from '../input/input.tsx'
import { Label, type LabelSize } from '../label/label.tsx'
import { PasswordInput } from '../password-input/password-input.tsx'
import type { ChoiceDivider, ChoiceItem } from '../radios/choice.tsx'
import { Radios } from '../radios/radios.tsx'
import { Select } from '../select/select.tsx'
import { Textarea } from '../textarea/textarea.tsx'
import type { FixtureOptions, ItemOptions, LabelOptions, Words } from './fixture.ts'
import { dateOptions } from './given-date.ts'
import { countWords, passwordWords } from './given-words.ts'
import { reactFromHtml } from './normal-html.ts'

export type Adapter = (options: FixtureOptions) => ReactElement

export const content = (words: Words | undefined) => (words?.html ? reactFromHtml(words.html) : words?.text)

const sizes = /--(s|m|l|xl)$/
const sizeOf = (words: LabelOptions | undefined) => words?.classes?.match(sizes)?.[1] as LabelSize | undefined
const has = (options: { classes?: string }, name: string) => options.classes?.split(' ').includes(name)
const asString = (value: string | number | undefined) => (value === undefined ? undefined : String(value))

const field = (o: FixtureOptions) => ({
  words: englishWords,
  name: o.name ?? '',
  id: o.id,
  label: content(o.label),
  labelSize: sizeOf(o.label),
  labelIsPageHeading: o.label?.isPageHeading,
  hint: content(o.hint),
  error: o.errorMessage?.text,
  describedBy: o.describedBy,
  disabled: o.disabled,
})

const errorWords = (options: { visuallyHiddenText?: string }): DesignWords => ({
  ...englishWords,
  error: options.visuallyHiddenText ?? englishWords.error,
})

const question = (o: FixtureOptions) => ({
  words: englishWords,
  legend: content(o.fieldset?.legend),
  legendSize: sizeOf(o.fieldset?.legend),
  legendIsPageHeading: o.fieldset?.legend?.isPageHeading,
  hint: content(o.hint),
  error: o.errorMessage?.text,
  describedBy: o.describedBy ?? o.fieldset?.describedBy,
})

const choices = (items: ItemOptions[] = []): (ChoiceItem | ChoiceDivider)[] =>
  items.map((item) =>
    item.divider
      ? { divider: item.divider }
      : {
          value: item.value ?? '',
          text: content(item),
          hint: content(item.hint),
          conditional: content(item.conditional),
          disabled: item.disabled,
          exclusive: item.behaviour === 'exclusive',
          name: item.name,
        },
  )

const linesOf = ({ rows }: FixtureOptions) => (typeof rows === 'number' ? rows : undefined)

const chosen = (o: FixtureOptions) =>
  (o.items ?? []).filter(({ checked, selected }) => checked || selected).map(({ value, text }) => value ?? text ?? '')

export const formAdapters: Record<string, Adapter> = {
  button: (o) => {
    const kind = o.classes?.match(/govuk-button--(secondary|warning|inverse)/)?.[1] as ButtonKind | undefined
    const children = content(o)
    if (o.href) return <ButtonLink {...{ href: o.href, id: o.id, kind, children }} />
    const type = o.type as 'submit' | 'button' | undefined
    const { id, name, value, disabled, preventDoubleClick = false } = o
    return <Button {...{ id, name, value, disabled, preventDoubleClick, kind, type, children }} />
  },
  label: (o) => (
    <Label for={o.for} size={sizeOf(o)} isPageHeading={o.isPageHeading}>
      {content(o)}
    </Label>
  ),
  hint: (o) => <Hint id={o.id}>{content(o)}</Hint>,
  'error-message': (o) => (
    <ErrorMessage id={o.id} words={errorWords(o)}>
      {o.text ?? ''}
    </ErrorMessage>
  ),
  fieldset: ({ legend, ...o }) => (
    <Fieldset
      legend={content(legend)}
      legendSize={sizeOf(legend)}
      legendIsPageHeading={legend?.isPageHeading}
      describedBy={o.describedBy}
      role={o.role}
    >
      {o.html && reactFromHtml(o.html)}
    </Fieldset>
  ),
  input: (o) => (
    <Input
      {...field(o)}
      value={o.value}
      type={o.type as 'text' | undefined}
      width={widthOf(o.classes)}
      autocomplete={o.autocomplete}
      autocapitalize={o.autocapitalize}
      inputmode={o.inputmode}
      pattern={o.pattern}
      spellcheck={o.spellcheck}
      prefix={o.prefix?.text}
      suffix={o.suffix?.text}
    />
  ),
  'password-input': (o) => (
    <PasswordInput
      {...field(o)}
      words={passwordWords(o)}
      autocomplete={(o.autocomplete ?? 'current-password') as 'new-password'}
    />
  ),
  textarea: (o) => (
    <Textarea {...field(o)} value={o.value} rows={linesOf(o)} spellcheck={o.spellcheck} autocomplete={o.autocomplete} />
  ),
  'character-count': (o) => (
    <Textarea
      {...field(o)}
      words={countWords(o)}
      value={o.value}
      rows={linesOf(o)}
      spellcheck={o.spellcheck}
      limit={o.maxlength}
      countFrom={o.threshold}
    />
  ),
  select: (o) => (
    <Select
      {...field(o)}
      items={(o.items ?? []).map(({ value, text = '', disabled }) => ({ value: asString(value), text, disabled }))}
      value={o.value ?? chosen(o)[0]}
    />
  ),
  radios: (o) => (
    <Radios
      {...question(o)}
      name={o.name ?? ''}
      id={o.idPrefix}
      items={choices(o.items)}
      value={o.value ?? chosen(o)[0]}
      inline={has(o, 'govuk-radios--inline')}
      small={has(o, 'govuk-radios--small')}
    />
  ),
  checkboxes: (o) => (
    <Checkboxes
      {...question(o)}
      name={o.name ?? ''}
      id={o.idPrefix}
      items={choices(o.items)}
      values={Array.isArray(o.values) ? o.values : chosen(o)}
      small={has(o, 'govuk-checkboxes--small')}
    />
  ),
  'date-input': (o) => <DateInput {...question(o)} {...dateOptions(o)} id={o.id ?? ''} namePrefix={o.namePrefix} />,
  'file-upload': (o) => <FileUpload {...field(o)} multiple={o.multiple} accept={o.attributes?.accept} />,
}

function widthOf(classes: string | undefined): InputWidth | undefined {
  const width = classes?.match(/govuk-input--width-(\d+)/)?.[1]
  return width ? (Number(width) as InputWidth) : undefined
}
