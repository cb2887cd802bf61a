/** Tells who sent a request and over what, believing a proxy's word only where the proxy is on the trusted list. */
import { BlockList, isIP } from 'node:net'

export interface Peer {
  /** The address of the connection itself. */
  address: string
  headers: { get(name: string): string | null }
}

export interface RequestOrigin {
  /** Who sent it, as far as trusted proxies say. */
  address: string
  /** The host name asked for, in lower case, without the port. */
  host: string
  isSecure: boolean
  /** Sent from the machine that Kept runs on, to a name that only means that machine. */
  isOwnMachine: boolean
}

/** A proxy that is neither an address nor a network such as `10.0.0.0/8`; the message names it. */
export class ProxyListError extends Error {
  override name = 'ProxyListError'
}

export function trustedProxies(list: readonly string[]): BlockList {
  const trusted = new BlockList()
  for (const one of list) {
    const [address = '', width] = one.split('/')
    const family = isIP(address)
    const widest = family === 6 ? 128 : 32
    if (!family || (width !== undefined && !(/^\d{1,3}$/.test(width) && Number(width) <= widest)))
      throw new ProxyListError(
        `"${one}" in KEPT_TRUSTED_PROXIES is neither an address nor a network such as 10.0.0.0/8.`,
      )
    const kind = family === 4 ? 'ipv4' : 'ipv6'
    if (width === undefined) trusted.addAddress(address, kind)
    else trusted.addSubnet(address, Number(width), kind)
  }
  return trusted
}

const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

export function originOf(peer: Peer, trusted: BlockList): RequestOrigin {
  const direct = plainAddress(peer.address)
  const throughProxy = isTrusted(direct, trusted) && peer.headers.get('x-forwarded-for') !== null
  const host = hostName(peer.headers.get('host'))
  const isSecure = isTrusted(direct, trusted) && peer.headers.get('x-forwarded-proto') === 'https'
  return {
    address: throughProxy ? lastUntrusted(peer.headers.get('x-forwarded-for') ?? '', direct, trusted) : direct,
    host,
    isSecure,
    isOwnMachine: !throughProxy && isLoopback(direct) && OWN_NAMES.has(host),
  }
}

/** From the right, the first that is not a trusted proxy: what stands further left, anybody may have written. */
function lastUntrusted(forwarded: string, direct: string, trusted: BlockList): string {
  const hops = forwarded.split(',').map((hop) => plainAddress(hop.trim()))
  for (const hop of hops.reverse()) {
    if (!isIP(hop)) return direct
    if (!isTrusted(hop, trusted)) return hop
  }
  return direct
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address)
  return family !== 0 && trusted.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '')
}

function hostName(host: string | null): string {
  return (host ?? '').toLowerCase().replace(/:\d+$/, '')
}
