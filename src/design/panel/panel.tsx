/** Says that something is done, as the heading of the page that follows it. */
import type { ReactNode } from 'react'

export interface PanelProps {
  title: string
  level?: 1 | 2 | undefined
  children?: ReactNode
}

export function Panel({ title, level = 1, children }: PanelProps) {
  const Tag = `h${level}` as const
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <Tag className="govuk-panel__title">{title}</Tag>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  )
}
