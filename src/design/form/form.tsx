/** Sends answers once, and only over what the person saw. */
import type { ReactNode } from 'react'

export interface FormProps {
  action: string
  children: ReactNode
  /** The key that makes sending the same form twice one act. */
  once: string
  /** The version of the record that was shown, where another person may change it meanwhile. */
  version?: string | number | undefined
  /** The form carries files. */
  files?: boolean | undefined
}

/** The server checks the answers and shows its own errors, so the browser's bubbles are off. */
export function Form({ action, children, once, version, files }: FormProps) {
  return (
    <form method="post" action={action} noValidate encType={files ? 'multipart/form-data' : undefined}>
      <input type="hidden" name="_once" value={once} />
      {version === undefined ? null : <input type="hidden" name="_version" value={version} />}
      {children}
    </form>
  )
}

export interface FilterFormProps {
  action: string
  /** What is being narrowed, for those who hear it. */
  label: string
  children: ReactNode
}

/** Asks for another view of a list; changes nothing. */
export function FilterForm({ action, label, children }: FilterFormProps) {
  return (
    <form method="get" action={action} noValidate className="kept-filter" aria-label={label}>
      {children}
    </form>
  )
}
