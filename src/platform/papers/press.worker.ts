/** What the child that prints does with the words it is sent: lays them out, writes the PDF, adds which letters are meant. */
import type { PressComplaint } from './press-answer.ts'
import { pressAnswers } from './press-answer.ts'
import { tellLetters } from './tell-letters.ts'

interface Compiled {
  readonly result: object
  hasError(): boolean
  takeError(): object
}

/** As much of the compiler as is used here; its package brings types only with its wrapper. */
export interface Compiler {
  compile(of: { mainFileContent: string; inputs: Readonly<Record<string, string>> }): Compiled
  pdf(document: object, how: { pdfStandard: 'ua-1'; creationTimestamp: number }): Buffer
  fetchDiagnostics(error: object): readonly { readonly message: string }[]
}
interface CompilerPackage {
  readonly NodeCompiler: {
    create(of: { workspace: string; fontArgs: readonly { fontBlobs: readonly Uint8Array[] }[] }): Compiler
  }
}

/** What is printed, as the parent sends it. */
export interface PressInput {
  /** For the template, as JSON. */
  readonly paper: object
  /** Of the paper's day, since 1970. */
  readonly seconds: number
  readonly told: readonly string[]
}

export function print(
  { NodeCompiler }: CompilerPackage,
  template: string,
  fontBlobs: readonly Uint8Array[],
  input: PressInput,
): Buffer {
  // A folder that is not there: the template reads no file, and nothing that was typed is read as a template.
  const compiler = NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs }] })
  const result = printed(compiler, template, input)
  return 'says' in result
    ? Buffer.concat([Buffer.of(pressAnswers.refused), Buffer.from(JSON.stringify(result))])
    : Buffer.concat([Buffer.of(pressAnswers.printed), result])
}

function printed(compiler: Compiler, template: string, input: PressInput): Uint8Array | PressComplaint {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper: JSON.stringify(input.paper) } })
  if (compiled.hasError()) {
    const faults = compiler.fetchDiagnostics(compiled.takeError())
    return { says: faults.map(({ message }) => withoutWords(message)).join('; '), missing: [] }
  }
  const pdf = exported(compiler, compiled.result, input.seconds)
  return 'says' in pdf ? pdf : tellLetters(pdf, input.told)
}

function exported(compiler: Compiler, document: object, seconds: number): Uint8Array | PressComplaint {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: seconds })
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    // The message is written for programmers: quoted and escaped, then quoted and escaped again.
    const lacking = told.matchAll(/the text `\\?"((?:[^"\\]|\\.)*?)\\?"` could not be displayed/g)
    return { says: withoutWords(told), missing: Array.from(lacking, ([, text = '']) => unescaped(unescaped(text))) }
  }
}

/** What stands in quotation marks may be words of the paper, which no log should hold. */
function withoutWords(message: string): string {
  return message.replace(/`[^`]*`|"(?:[^"\\]|\\.)*"/g, '…').slice(0, 2_000)
}

function unescaped(text: string): string {
  return text.replace(/\\u\{([\da-f]+)\}|\\(.)/g, (_, code: string | undefined, sign: string) =>
    code === undefined ? sign : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}
