/** Counts the pages that somebody waits for, and tells who asked for each: the person, or the program. */
import type { Request, Response } from 'playwright-core'
import type { Window } from './browser.ts'

/**
 * Asked by the person: a typed address or a followed link, and it is the address they asked for that counts, not where it
 * led. Sent: a form, with the page that answers it or to which it leads. Waited: a page under way that looks at itself
 * again, as the answer's `Refresh` told the browser.
 */
export type LoadKind = 'asked' | 'sent' | 'waited'

export interface PageLoad {
  readonly kind: LoadKind
  readonly address: string
}

export interface PageLoads {
  readonly all: readonly PageLoad[]
  /** Without those that only waited. */
  readonly counted: readonly PageLoad[]
  readonly waited: number
  /** Addresses for which the person asked more than once. */
  readonly twice: readonly string[]
}

/** From now on; redirects belong to what began them, so that each page seen counts once. */
export function pageLoadsOf({ tab }: Window): () => PageLoads {
  const loads: PageLoad[] = []
  /** The page shown, where it is to look at itself again. */
  let underWay: string | undefined
  tab.on('request', (request) => {
    if (!isPage(request) || request.redirectedFrom() || request.frame() !== tab.mainFrame()) return
    const waits = request.method() === 'GET' && request.url() === underWay
    loads.push({ kind: waits ? 'waited' : request.method() === 'GET' ? 'asked' : 'sent', address: placeOf(request) })
  })
  tab.on('response', (response) => {
    if (!isPage(response.request()) || response.request().frame() !== tab.mainFrame()) return
    underWay = looksAgain(response) ? response.url() : undefined
  })
  return () => {
    const asked = loads.filter(({ kind }) => kind === 'asked').map(({ address }) => address)
    return {
      all: [...loads],
      counted: loads.filter(({ kind }) => kind !== 'waited'),
      waited: loads.filter(({ kind }) => kind === 'waited').length,
      twice: [...new Set(asked.filter((address, at) => asked.indexOf(address) !== at))],
    }
  }
}

const isPage = (request: Request) => request.isNavigationRequest() && request.resourceType() === 'document'

function placeOf(request: Request): string {
  const { pathname, search } = new URL(request.url())
  return pathname + search
}

/** A download is no page. */
function looksAgain(response: Response): boolean {
  return response.status() === 200 && response.headers()['refresh'] !== undefined
}
