/** What an example of a component is: documentation, snapshot, axe test and gallery entry at once. */
import type { ReactElement } from 'react'

export interface Example {
  name: string
  /** When to use it, or what to notice. */
  says?: string
  render: () => ReactElement
  /** The example is a whole page and cannot stand inside the gallery. */
  wholePage?: true
}
