/** The first lines that run inside the child that prints: take program, fonts, template and words from memory, answer once. */
import { answerDescriptor } from '../documents/child-start.ts'
import { inheritedDescriptor } from '../documents/confinement.ts'

/**
 * Plain JavaScript, because it is handed to Node as text. The compiler comes as an open file, since whoever the child runs
 * as may not be able to enter the folder that it lies in; nothing else is read from the disk but the names of the fonts
 * that this machine has, which the compiler looks up and the template never names.
 */
export const pressStart = `
import { readSync, writeSync } from 'node:fs'
import { registerHooks } from 'node:module'

process.umask(0o077)
const chunks = []
for (;;) {
  const chunk = Buffer.allocUnsafe(1048576)
  const length = readSync(0, chunk)
  if (length === 0) break
  chunks.push(chunk.subarray(0, length))
}
const input = Buffer.concat(chunks.splice(0))
let at = 0
const take = (length) => input.subarray(at, (at += length))
const program = JSON.parse(take(take(4).readUInt32BE(0)).toString('utf8'))
const { template, fonts } = JSON.parse(take(take(4).readUInt32BE(0)).toString('utf8'))
const fontBlobs = fonts.map((length) => take(length))
const paper = JSON.parse(input.toString('utf8', at))

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === program.entry) return { url: specifier, format: 'module', shortCircuit: true }
    const own = program.modules[context.parentURL]?.links[specifier]
    return own ? { url: own, format: 'module', shortCircuit: true } : next(specifier, context)
  },
  load(url, context, next) {
    const own = program.modules[url]
    return own ? { format: 'module', source: own.source, shortCircuit: true } : next(url, context)
  },
})

const native = { exports: {} }
process.dlopen(native, '/proc/self/fd/${inheritedDescriptor}')
const { print } = await import(program.entry)
const answer = print(native.exports, template, fontBlobs, paper)
for (let written = 0; written < answer.length; ) written += writeSync(${answerDescriptor}, answer, written)
process.reallyExit(0)
`
