/** The list of common and breached passwords, read only when somebody chooses a passphrase. */

/** Whether a word, in lower case, is in the list. */
export type IsCommon = (word: string) => boolean

let reading: Promise<IsCommon> | undefined

/**
 * Some 49,000 entries of four letters or more: 5 MB of heap and 18 MB of the process (measured, Node 24), only where
 * somebody chose a passphrase.
 * Those shorter than a whole passphrase are needed too: most of what people choose is one of them with something added.
 */
export function readCommonPassphrases(): Promise<IsCommon> {
  reading ??= read()
  return reading
}

async function read(): Promise<IsCommon> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const words = new Set(dictionary['passwords-common'].filter((word) => word.length >= 4))
  return (word) => words.has(word)
}
