/** The links that stand in a message as it came over the wire. */
export function hotLinks(raw: string): string[] {
  const plain = raw.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
  return [...new Set([...plain.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([link]) => link))]
}
