/** Keeps a generated page fresh: writes it, or with `--check` says whether it is stale. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = fileURLToPath(new URL('..', import.meta.url))

/** Ends the process with 1 where `--check` was asked and the page on disk says something else. */
export function keepGenerated(path: string, text: string, command: string, asked = process.argv): void {
  const file = join(home, path)
  if (asked.includes('--check')) {
    if (textOf(file) === text) return
    console.error(`${path} is not what it would be now. Run: ${command}`)
    process.exitCode = 1
    return
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(`Wrote ${path}.`)
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
