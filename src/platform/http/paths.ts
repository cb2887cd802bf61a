/** Builds addresses from their pattern, so that none is put together from strings by hand. */

type PartNames<Path extends string> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Part | PartNames<`/${Rest}`>
  : Path extends `${string}:${infer Part}`
    ? Part
    : never

type Parts<Path extends string> = { [Part in PartNames<Path>]: string }

/** `pathTo('/people/:person', {person: id})`. */
export function pathTo<Path extends `/${string}`>(
  path: Path,
  ...[parts]: PartNames<Path> extends never ? [] : [parts: Parts<Path>]
): string {
  return path.replace(/:([a-z]+)/g, (_, part: string) => {
    const value = (parts as Record<string, string> | undefined)?.[part]
    if (value === undefined) throw new Error(`The address ${path} needs ${part}.`)
    return encodeURIComponent(value)
  })
}

/** Where to go back to, if it is a path of this installation; anything else is dropped, so that no link leads elsewhere. */
export function ownPath(text: string | undefined): string | undefined {
  if (!text || !/^\/(?![/\\])[\w\-./?=&%:]*$/.test(text) || text.length > 500) return undefined
  return text
}
