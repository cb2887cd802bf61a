/** Names one control; can be the page's only heading when the page asks one question. */
import type { ReactNode } from 'react'
import { joined } from '../class-names.ts'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

export interface LabelProps {
  for?: string | undefined
  children: ReactNode
  size?: LabelSize | undefined
  isPageHeading?: boolean | undefined
}

export function Label({ for: control, children, size, isPageHeading }: LabelProps) {
  const label = (
    <label className={joined('govuk-label', size && `govuk-label--${size}`)} htmlFor={control}>
      {children}
    </label>
  )
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}
