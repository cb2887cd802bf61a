/** Which attempts come from the same place, as far as a network address can tell? */

/**
 * The part of a network address that stands for one household or office: the whole of an IPv4 address, the first 64
 * bits of an IPv6 one, since each customer may choose among all the rest.
 */
export function addressToSlow(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, '')
  const embedded = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (embedded) return embedded
  if (!plain.includes(':')) return plain
  const [front = '', back] = plain.split('::')
  const first = front === '' ? [] : front.split(':')
  const last = back === undefined || back === '' ? [] : back.split(':')
  const gap = back === undefined ? [] : Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  const groups = [...first, ...gap, ...last].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
