/** Takes a passphrase, which may be shown, pasted and filled by a password manager, and is never sent back. */
import { joined } from '../class-names.ts'
import { type FieldProps, LabelledGroup } from '../form-group/form-group.tsx'
import { scriptAttributes } from '../script-words.ts'

export interface PasswordInputProps extends FieldProps {
  autocomplete: 'current-password' | 'new-password'
}

export function PasswordInput(props: PasswordInputProps) {
  const { words } = props
  const script = {
    'data-module': 'govuk-password-input',
    ...(words.script &&
      scriptAttributes({
        'show-password': words.show,
        'hide-password': words.hide,
        'show-password-aria-label': words.showPassword,
        'hide-password-aria-label': words.hidePassword,
        'password-shown-announcement': words.script.passwordShown,
        'password-hidden-announcement': words.script.passwordHidden,
      })),
  }
  return (
    <LabelledGroup
      {...props}
      group={{ className: 'govuk-password-input', script }}
      control={(id, describedBy) => (
        <div className="govuk-input__wrapper govuk-password-input__wrapper">
          {field(props, id, describedBy)}
          {toggle(props, id)}
        </div>
      )}
    />
  )
}

function field(props: PasswordInputProps, id: string, describedBy: string | undefined) {
  return (
    <input
      className={joined(
        'govuk-input govuk-password-input__input govuk-js-password-input-input',
        props.error && 'govuk-input--error',
      )}
      id={id}
      name={props.name}
      type="password"
      spellCheck={false}
      disabled={props.disabled}
      aria-describedby={describedBy}
      autoComplete={props.autocomplete}
      autoCapitalize="none"
    />
  )
}

/** Hidden until the script that makes it work has run. */
function toggle({ words }: PasswordInputProps, id: string) {
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
      data-module="govuk-button"
      aria-controls={id}
      aria-label={words.showPassword}
      hidden
    >
      {words.show}
    </button>
  )
}
