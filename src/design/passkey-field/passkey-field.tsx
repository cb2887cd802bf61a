/** Lets the browser ask the device for a passkey, and carries the answer; without scripts it says what to do instead. */
import type { DesignWords } from '../design-words.ts'
import { ErrorMessage } from '../error-message/error-message.tsx'

export interface PasskeyWords {
  /** Shown where no script runs. */
  withoutScript: string
  /** Shown where this browser knows no passkeys. */
  unable: string
  /** Shown where the person left, waited too long, or the device does not have one. */
  refused: string
  /** Shown where this device has a passkey for this account already. */
  already: string
}

export interface PasskeyFieldProps {
  name: string
  /** Whether a passkey is made or asked for. */
  does: 'make' | 'ask'
  /** What the browser is told, as JSON. */
  options: string
  words: PasskeyWords
  design: DesignWords
  error: string | undefined
}

export function PasskeyField({ name, does, options, words, design, error }: PasskeyFieldProps) {
  const { withoutScript, unable, refused, already } = words
  return (
    <div
      className={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}
      id={name}
      tabIndex={-1}
      data-module="kept-passkey"
      data-does={does}
      data-options={options}
      data-unable={unable}
      data-refused={refused}
      data-already={already}
    >
      {error ? <ErrorMessage words={design}>{error}</ErrorMessage> : null}
      <p className="govuk-body kept-passkey-field__without">{withoutScript}</p>
      <p className="govuk-error-message kept-passkey-field__told" role="alert" />
      <input type="hidden" name={name} />
    </div>
  )
}
