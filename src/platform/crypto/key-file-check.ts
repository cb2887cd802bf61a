/** Looks at where and how a key file is kept, and says what is unsafe about it. */
import { realpath, stat } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'

export type KeyFileFinding =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not a file' }
  | { readonly kind: 'open to others'; readonly mode: string }
  | { readonly kind: 'owned by another'; readonly owner: number; readonly expected: number }
  /** A copy of the data folder is then a copy of the key. */
  | { readonly kind: 'inside the data folder' }
  /** One folder holds both: whoever copies that folder has both. */
  | { readonly kind: 'beside the data folder' }

export interface KeyFileSurroundings {
  readonly dataFolder: string
  /** The user who should own the key file: the one who started the program, before it became another. */
  readonly owner: number
}

/** Every finding, the worst last; none when the file is kept as it should be. */
export async function checkKeyFile(path: string, around: KeyFileSurroundings): Promise<KeyFileFinding[]> {
  const file = await stat(path).catch(unlessMissing)
  if (!file) return [{ kind: 'missing' }]
  if (!file.isFile()) return [{ kind: 'not a file' }]
  const findings: KeyFileFinding[] = []
  if (file.uid !== around.owner) {
    findings.push({ kind: 'owned by another', owner: file.uid, expected: around.owner })
  }
  if ((file.mode & 0o077) !== 0) {
    findings.push({ kind: 'open to others', mode: (file.mode & 0o777).toString(8).padStart(4, '0') })
  }
  const nearness = await nearnessTo(around.dataFolder, path)
  return nearness ? [...findings, nearness] : findings
}

/** Links are followed on both sides: what counts is where the bytes lie. */
async function nearnessTo(dataFolder: string, path: string): Promise<KeyFileFinding | undefined> {
  const data = (await realpath(dataFolder).catch(unlessMissing)) ?? resolve(dataFolder)
  const key = await realpath(path)
  if (key.startsWith(data.endsWith(sep) ? data : data + sep)) return { kind: 'inside the data folder' }
  if (dirname(key) === dirname(data)) return { kind: 'beside the data folder' }
  return undefined
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
    return undefined
  throw error
}
