/** Says that something has worked, or something to know that is not about this page. */
import type { ReactNode } from 'react'
import { joined } from '../class-names.ts'
import type { DesignWords } from '../design-words.ts'

export interface NotificationBannerProps {
  kind: 'success' | 'important'
  /** One line. */
  text?: string | undefined
  /** More than one line. */
  children?: ReactNode
  /** The id of its title, where a page has two. */
  titleId?: string | undefined
  words: DesignWords
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { kind, text, children, titleId = 'govuk-notification-banner-title', words } = props
  const success = kind === 'success'
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is alert or region, and both take a label.
    <div
      className={joined('govuk-notification-banner', success && 'govuk-notification-banner--success')}
      role={success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {success ? words.success : words.important}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {text ? <p className="govuk-notification-banner__heading">{text}</p> : null}
        {children}
      </div>
    </div>
  )
}
