/** Prints a code that a person copies by hand: large, evenly spaced, in short groups. */
import { Fragment } from 'react'
import { joined } from '../class-names.ts'

export interface CodeProps {
  /** The code without spaces; dashes in it are kept out and groups are made anew. */
  value: string
  /** Characters in a group. */
  groupOf?: number | undefined
  /** What the code is, such as "Recovery key". */
  label: string
  /** To be compared rather than copied: a long one that need not be large. */
  small?: boolean | undefined
}

export function Code({ value, groupOf = 4, label, small }: CodeProps) {
  const groups = value.replaceAll(/[\s-]/g, '').match(new RegExp(`.{1,${groupOf}}`, 'gu')) ?? []
  return (
    <figure className={joined('kept-code', small && 'kept-code--small')}>
      <figcaption className="kept-code__label">{label}</figcaption>
      <code className="kept-code__value" translate="no">
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be equal, and their order is the code.
          <Fragment key={index}>
            {index > 0 ? ' ' : null}
            <span className="kept-code__group">{group}</span>
          </Fragment>
        ))}
      </code>
    </figure>
  )
}
