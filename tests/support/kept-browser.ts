/** Speaks to a running Kept over HTTP as a browser does: its cookies, its origin, its forms. */
import { randomUUID } from 'node:crypto'
import { onceField } from '#platform/forms/form.ts'

export interface PageHeard {
  status: number
  location: string | undefined
  html: string
  headers: Headers
}

export interface KeptBrowser {
  get(path: string, headers?: Record<string, string>): Promise<PageHeard>
  /** Give `_once` to send the same form twice. */
  post(path: string, fields?: Record<string, string>): Promise<PageHeard>
  cookies: Map<string, string>
  /** The same person at another address, such as after a restart. */
  at(address: string): KeptBrowser
}

export function keptBrowser(address: string, cookies = new Map<string, string>()): KeptBrowser {
  const send = async (path: string, init: RequestInit) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'sec-fetch-site': 'same-origin', 'user-agent': agent, ...(cookie ? { cookie } : {}) }
    const response = await fetch(address + path, {
      ...init,
      redirect: 'manual',
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const location = response.headers.get('location') ?? undefined
    return { status: response.status, location, html: await response.text(), headers: response.headers }
  }
  return {
    cookies,
    at: (other) => keptBrowser(other, cookies),
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}) =>
      send(path, {
        method: 'POST',
        headers: { origin: address },
        body: new URLSearchParams({ [onceField]: randomUUID(), ...fields }),
      }),
  }
}

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const at = pair.indexOf('=')
  if (attributes.includes('Max-Age=0')) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}
