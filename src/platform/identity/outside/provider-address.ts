/** Which addresses may a provider have, and which may Kept speak to on its behalf? */
import { BlockList, isIP } from 'node:net'

/** Networks that are nobody's provider: this machine, the house it stands in, and what is not reached by one. */
const insideFour = new BlockList()
/** Apart: a list of both would take every address of the fourth kind for a mapped one of the sixth. */
const insideSix = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  insideFour.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  insideSix.addSubnet(network, bits, 'ipv6')

/** Whether an address is one that anybody on the internet could be at. */
export function isOutside(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !insideFour.check(address, 'ipv4')
  return kind === 6 && !insideSix.check(address, 'ipv6')
}

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]'])

export function isOwnMachine(url: URL): boolean {
  return ownNames.has(url.hostname)
}

export type AddressFault = 'no-address' | 'not-secure' | 'has-more' | 'is-inside'

/**
 * What is wrong with a provider's address. Only where Kept itself is reached from its own machine alone, as when it is
 * tried out, may the provider be there too, and without TLS.
 */
export function faultOfIssuer(text: string, ownAddress: string): AddressFault | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || url.hostname === '') return 'no-address'
  if (url.username || url.password || url.search || url.hash) return 'has-more'
  if (isOwnMachine(url)) return mayBeOnOwnMachine(ownAddress) ? undefined : 'is-inside'
  if (url.protocol !== 'https:') return 'not-secure'
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(literal) !== 0 || !url.hostname.includes('.') ? 'is-inside' : undefined
}

export function mayBeOnOwnMachine(ownAddress: string): boolean {
  return URL.canParse(ownAddress) && isOwnMachine(new URL(ownAddress))
}
