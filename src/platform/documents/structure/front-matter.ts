/** Finds what a page maker keeps at the top of a text for itself: YAML between `---`, TOML between `+++`. */

/** Where the text proper begins; 0 where it begins at once. */
export function frontMatterEnd(text: string): number {
  const opening = /^\ufeff?\s{0,20}(---|\+\+\+)[ \t]*\n/u.exec(text.slice(0, 80))
  if (!opening) return 0
  const fence = opening[1] ?? '---'
  let keys = 0
  for (let at = opening[0].length; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at)
    const next = lineEnd === -1 ? text.length : lineEnd + 1
    const line = text.slice(at, Math.min(next, at + 120)).trimEnd()
    if (line === fence || (fence === '---' && line === '...')) return keys > 0 ? next : 0
    if (/^[\w.-]+\s*[:=]/u.test(line)) keys += 1
    // A drawn line at the top is no front matter: prose stands below it.
    else if (!/^(\s|-|#|\]|\}|$)/u.test(line)) return 0
    at = next
  }
  return 0
}
