/** What is asked of whoever signs a policy or a review of it, and the fingerprint of the text they sign. */
import { Code } from '#design/code/code.tsx'
import { DateInput } from '#design/date-input/date-input.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'

/** Under which a text is signed; whether it still is that of the text beside it is for the page to say. */
export function Fingerprint({ sha256, isOfThis = true }: { sha256: string; isOfThis?: boolean }) {
  if (!isOfThis) return <Code value={sha256} groupOf={8} label="Fingerprint under which it was signed" small />
  return (
    <>
      <Code value={sha256} groupOf={8} label="Fingerprint (SHA-256)" small />
      <Paragraph size="s">
        This is the fingerprint of exactly these words. If a single letter were changed, it would be another one.
      </Paragraph>
    </>
  )
}

export interface SigningFieldsProps {
  typed: Typed
  errors: readonly FieldError[]
  /** “On which day did you adopt it?” */
  dayAsked: string
  dayHint: string
  /** Where the suggested next review comes from. */
  nextHint: string
  /** Between the day and the signature. */
  children?: React.ReactNode
}

export function SigningFields({ typed, errors, dayAsked, dayHint, nextHint, children }: SigningFieldsProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  const day = (name: string) => ({
    id: name,
    namePrefix: name,
    values: { day: typed[`${name}-day`], month: typed[`${name}-month`], year: typed[`${name}-year`] },
    error: errorOf(errors, `${name}-day`),
    words: englishWords,
  })
  return (
    <>
      <DateInput {...day('on')} legend={dayAsked} hint={dayHint} />
      <Input {...field('name')} label="Your name" autocomplete="name" />
      <Input {...field('role')} label="Your role" hint="Such as chair of trustees, or online safety coordinator" />
      <DateInput {...day('next')} legend="When will you look at it next?" hint={nextHint} />
      {children}
      <Input
        {...field('signature')}
        label="Sign by typing your name again"
        hint="This stands for your signature under exactly these words."
        autocomplete="off"
        spellcheck={false}
      />
    </>
  )
}
