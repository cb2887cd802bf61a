/** Makes a name that somebody gave a file harmless to show, to store and to suggest. */

const mostCharacters = 200
const longestEnding = 12

/**
 * The last part of a path, in one line, without letters that cannot be seen: some of them turn the rest of the name
 * around, so that `exe.docx` would be shown for `xcod.exe`. Never to be used as a path.
 */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const name = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\uFFFD]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return name === '' || /^\.+$/.test(name) ? 'file' : shortened(name)
}

/** Cut in the middle, so that the ending still says what the sender took it for. */
function shortened(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= mostCharacters) return name
  const dot = letters.lastIndexOf('.')
  const ending = dot > 0 && letters.length - dot <= longestEnding ? letters.slice(dot) : []
  return [...letters.slice(0, mostCharacters - ending.length), ...ending].join('')
}
