/** Takes into memory, at start, all that printing needs: the compiler as an open file, the template, the fonts. */
import { existsSync, openSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { loadWorker } from '#platform/documents/worker-files.ts'

const fontList = z.array(
  z.object({
    family: z.string(),
    files: z.array(z.string()),
    letters: z.array(z.tuple([z.int(), z.int()])),
  }),
)

export interface PrintFont {
  readonly family: string
  /** First and last of each stretch of letters that it has. */
  readonly letters: readonly (readonly [number, number])[]
}

export interface PressParts {
  /** An open file of the compiler. */
  readonly compiler: number
  /** What a child is sent before the words: its program; then a length, template and lengths of fonts as JSON, the fonts. */
  readonly frame: Buffer
  readonly fonts: readonly PrintFont[]
}

/** PDFs cannot be made on this machine, which is said in a sentence; Word documents and web pages can. */
export class NoPressError extends Error {
  override readonly name = 'NoPressError'
}

const compilers = ['gnu', 'musl'].map((kind) => `@myriaddreamin/typst-ts-node-compiler-linux-x64-${kind}`)

export function readPressParts(from: string = import.meta.dirname): PressParts {
  const home = homeAbove(from)
  const folder = join(home, 'dist/print-fonts')
  const list = fontList.parse(JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8')))
  const files = list.flatMap((font) => font.files.map((file) => readFileSync(join(folder, file))))
  const template = readFileSync(join(home, 'src/platform/papers/paper.typ'), 'utf8')
  const head = Buffer.from(JSON.stringify({ template, fonts: files.map(({ length }) => length) }))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  const program = loadWorker({ name: 'press', source: new URL('./press.worker.ts', import.meta.url) }).frame
  return { compiler: openCompiler(home), frame: Buffer.concat([program, length, head, ...files]), fonts: list }
}

function openCompiler(home: string): number {
  const packages = createRequire(join(home, 'package.json'))
  for (const name of compilers) {
    const path = resolved(packages, name)
    if (path) return openSync(path, 'r')
  }
  throw new NoPressError(
    'PDFs can be made only on Linux on an x64 processor for now. Word documents and web pages can be made here.',
  )
}

/** npm installs only the one that fits this machine, so the other is not there. */
function resolved(packages: NodeJS.Require, name: string): string | undefined {
  try {
    return packages.resolve(name)
  } catch {
    return undefined
  }
}

/** The program runs from its sources or from its bundle, both somewhere below the same folder. */
function homeAbove(folder: string): string {
  if (existsSync(join(folder, 'dist/print-fonts/fonts.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('The fonts for printing are not built. Run ./kept start once, or vite build.')
  return homeAbove(above)
}
