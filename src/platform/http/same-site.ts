/** Refuses a form that another site made a person's browser send. */

/**
 * True where the browser says that the request began on a page of this installation. Both headers are looked at where
 * both are sent; a request with neither is refused: every browser that Kept supports sends one with a form.
 */
export function isFromThisSite(headers: { get(name: string): string | null }, ownOrigins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site === null && origin === null) return false
  if (site !== null && site !== 'same-origin') return false
  return origin === null || ownOrigins.includes(origin)
}
