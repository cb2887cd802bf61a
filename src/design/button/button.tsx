/** Does something, or goes somewhere important. */
import type { ReactNode } from 'react'
import { joined } from '../class-names.ts'

/** `warning` is for what cannot be undone. */
export type ButtonKind = 'primary' | 'secondary' | 'warning' | 'inverse'

export interface ButtonProps {
  children: ReactNode
  kind?: ButtonKind | undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  id?: string | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  /** A second press within a second is ignored, unless this is false. */
  preventDoubleClick?: boolean | undefined
}

export function Button({ children, kind, type = 'submit', preventDoubleClick = true, ...button }: ButtonProps) {
  return (
    <button
      type={type}
      {...button}
      aria-disabled={button.disabled ? true : undefined}
      className={buttonClass(kind)}
      data-module="govuk-button"
      data-prevent-double-click={preventDoubleClick && type === 'submit' ? true : undefined}
    >
      {children}
    </button>
  )
}

export interface ButtonLinkProps {
  href: string
  children: ReactNode
  kind?: ButtonKind | undefined
  id?: string | undefined
}

export function ButtonLink({ href, children, kind, id }: ButtonLinkProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it looks like a button and leads elsewhere; the script makes Space press it.
    <a href={href} role="button" draggable={false} className={buttonClass(kind)} data-module="govuk-button" id={id}>
      {children}
    </a>
  )
}

export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>
}

function buttonClass(kind: ButtonKind = 'primary') {
  return joined('govuk-button', kind !== 'primary' && `govuk-button--${kind}`)
}
