/** The first lines that run inside the child that prints: take fonts, template and words from memory, answer with one PDF. */
import { answerDescriptor } from '../documents/child-start.ts'
import { inheritedDescriptor } from '../documents/confinement.ts'

/** What the child answers first, before the PDF or before its complaint. */
export const pressAnswers = { printed: 0, refused: 1 } as const

/** What the child says when the compiler refuses; words of the paper stand only in `missing`. */
export interface PressComplaint {
  readonly says: string
  /** Stretches of text for which no font was found. */
  readonly missing: readonly string[]
}

/**
 * Plain JavaScript, because it is handed to Node as text. The compiler comes as an open file, since whoever the child runs
 * as may not be able to enter the folder that it lies in; nothing else is read from the disk but the names of the fonts
 * that this machine has, which the compiler looks up and the template never names.
 */
export const pressStart = `
import { readSync, writeSync } from 'node:fs'

process.umask(0o077)
const chunks = []
for (;;) {
  const chunk = Buffer.allocUnsafe(1048576)
  const length = readSync(0, chunk)
  if (length === 0) break
  chunks.push(chunk.subarray(0, length))
}
const input = Buffer.concat(chunks.splice(0))
let at = 4 + input.readUInt32BE(0)
const { template, fonts } = JSON.parse(input.toString('utf8', 4, at))
const fontBlobs = fonts.map((length) => input.subarray(at, (at += length)))
const { paper, seconds } = JSON.parse(input.toString('utf8', at))

const native = { exports: {} }
process.dlopen(native, '/proc/self/fd/${inheritedDescriptor}')
const compiler = native.exports.NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs }] })

// What stands in quotation marks may be words of the paper, which no log should hold.
const plain = (text) => String(text).replace(/\`[^\`]*\`|"(?:[^"\\\\]|\\\\.)*"/g, '…').slice(0, 2000)
const unescaped = (text) => text.replace(/\\\\u\\{([0-9a-f]+)\\}|\\\\(.)/g, (_, code, sign) => code ? String.fromCodePoint(parseInt(code, 16)) : sign)

function print() {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper: JSON.stringify(paper) } })
  if (compiled.hasError()) {
    const faults = compiler.fetchDiagnostics(compiled.takeError())
    return { says: faults.map(({ message }) => plain(message)).join('; '), missing: [] }
  }
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: seconds })
  } catch (fault) {
    const told = String(fault.message)
    const found = [...told.matchAll(/the text \`(?:\\\\?")((?:[^"\\\\]|\\\\.)*?)\\\\?"\` could not be displayed/g)]
    return { says: plain(told), missing: found.map((one) => unescaped(unescaped(one[1]))) }
  }
}

const result = print()
const answer = Buffer.isBuffer(result)
  ? Buffer.concat([Buffer.of(${pressAnswers.printed}), result])
  : Buffer.concat([Buffer.of(${pressAnswers.refused}), Buffer.from(JSON.stringify(result))])
for (let written = 0; written < answer.length; ) written += writeSync(${answerDescriptor}, answer, written)
process.reallyExit(0)
`
