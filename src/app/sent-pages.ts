/** Keeps the pages that sessions were sent last, to send them again word for word while nothing they were made from has changed. */
import type { LeavingPage } from '#platform/http/routes.ts'

interface KeptPage extends LeavingPage {
  /** What it was made from, as the room that made it says. */
  readonly state: string
}

export interface SentPages {
  /** `key` names the session, what it may, the address, the language and the packing: nobody is ever sent another's page. */
  find(key: string, state: string): LeavingPage | undefined
  keep(key: string, state: string, page: LeavingPage): void
}

const mostBytes = 16 * 1_024 * 1_024
/** A page larger than this is no page that many open. */
const largestBytes = 512 * 1_024

/** The page that was asked for longest ago goes first. */
export function openSentPages(most = mostBytes): SentPages {
  const pages = new Map<string, KeptPage>()
  let held = 0
  const remove = (key: string) => {
    held -= pages.get(key)?.bytes.length ?? 0
    pages.delete(key)
  }
  return {
    find(key, state) {
      const kept = pages.get(key)
      if (kept?.state !== state) return undefined
      pages.delete(key)
      pages.set(key, kept)
      return kept
    },
    keep(key, state, page) {
      remove(key)
      if (page.bytes.length > largestBytes) return
      pages.set(key, { ...page, state })
      held += page.bytes.length
      for (const [oldest] of pages) {
        if (held <= most) break
        remove(oldest)
      }
    },
  }
}
