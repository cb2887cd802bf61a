/** Takes a longer answer, and says how much room is left where there is a limit. */
import { joined } from '../class-names.ts'
import { type FieldProps, LabelledGroup } from '../form-group/form-group.tsx'
import { scriptAttributes } from '../script-words.ts'

export interface TextareaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
  /** The most characters accepted; a longer answer can be typed, is told so, and is refused by the server. */
  limit?: number | undefined
  /** Begin to count down only when this share of the limit, in per cent, is used. */
  countFrom?: number | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
}

export function Textarea(props: TextareaProps) {
  const id = props.id ?? props.name
  const described = props.limit === undefined ? props.describedBy : joined(`${id}-info`, props.describedBy)
  return (
    <LabelledGroup
      {...props}
      describedBy={described}
      group={counting(props)}
      control={(_, describedBy) => (
        <>
          {field(props, id, describedBy)}
          {props.limit === undefined ? null : (
            <div id={`${id}-info`} className="govuk-hint govuk-character-count__message">
              {props.words.charactersAllowed.replace('%{count}', String(props.limit))}
            </div>
          )}
        </>
      )}
    />
  )
}

function counting({ limit, countFrom, words }: TextareaProps) {
  if (limit === undefined) return {}
  const script = {
    'data-module': 'govuk-character-count',
    'data-maxlength': limit,
    'data-threshold': countFrom,
    ...(words.script &&
      scriptAttributes({
        'characters-under-limit': words.script.charactersUnderLimit,
        'characters-at-limit': words.script.charactersAtLimit,
        'characters-over-limit': words.script.charactersOverLimit,
      })),
  }
  return { className: 'govuk-character-count', script }
}

function field(props: TextareaProps, id: string, describedBy: string | undefined) {
  return (
    <textarea
      className={joined(
        'govuk-textarea',
        props.error && 'govuk-textarea--error',
        props.limit !== undefined && 'govuk-js-character-count',
      )}
      id={id}
      name={props.name}
      rows={props.rows ?? 5}
      spellCheck={props.spellcheck}
      disabled={props.disabled}
      aria-describedby={describedBy}
      autoComplete={props.autocomplete}
      defaultValue={props.value}
    />
  )
}
