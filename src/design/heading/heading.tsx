/** Headings and running text. */
import type { ReactNode } from 'react'
import { joined } from '../class-names.ts'

export type HeadingLevel = 1 | 2 | 3 | 4
export type HeadingSize = 's' | 'm' | 'l' | 'xl'

export interface HeadingProps {
  level: HeadingLevel
  /** How large it looks; by its level, when left out. */
  size?: HeadingSize | undefined
  /** A few words above, of the thing this page belongs to. */
  caption?: string | undefined
  id?: string | undefined
  children: ReactNode
}

const sizeOfLevel: Record<HeadingLevel, HeadingSize> = { 1: 'l', 2: 'm', 3: 's', 4: 's' }

export function Heading({ level, size = sizeOfLevel[level], caption, id, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag className={`govuk-heading-${size}`} id={id}>
      {caption ? <span className={`govuk-caption-${size === 's' ? 'm' : size}`}>{caption}</span> : null}
      {children}
    </Tag>
  )
}

/** A heading, and at the end of its line the one thing most people come to do. */
export function HeadingRow({ children, action }: { children: ReactNode; action: ReactNode }) {
  return (
    <div className="kept-heading-row">
      {children}
      {action}
    </div>
  )
}

export interface ParagraphProps {
  children: ReactNode
  size?: 's' | 'm' | 'l' | undefined
}

export function Paragraph({ children, size }: ParagraphProps) {
  return <p className={size && size !== 'm' ? `govuk-body-${size}` : 'govuk-body'}>{children}</p>
}

export interface ListProps {
  items: readonly ReactNode[]
  kind?: 'plain' | 'bullet' | 'number' | undefined
  /** More room between items that are sentences. */
  spaced?: boolean | undefined
}

export function List({ items, kind = 'bullet', spaced }: ListProps) {
  const Tag = kind === 'number' ? 'ol' : 'ul'
  return (
    <Tag className={joined('govuk-list', kind !== 'plain' && `govuk-list--${kind}`, spaced && 'govuk-list--spaced')}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items may be equal, and the list is drawn once.
        <li key={index}>{item}</li>
      ))}
    </Tag>
  )
}

export interface LinkProps {
  href: string
  children: ReactNode
  /** What the link leads to is not in the page's language. */
  hrefLang?: string | undefined
}

export function Link({ href, children, hrefLang }: LinkProps) {
  return (
    <a className="govuk-link" href={href} hrefLang={hrefLang}>
      {children}
    </a>
  )
}
