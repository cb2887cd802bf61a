/** The first lines that run inside a reading child: close what is open, load the worker from memory, answer once. */

/** What the child is sent on its standard input before the file: a length, then this as JSON. */
export interface ChildProgram {
  readonly entry: string
  readonly modules: Readonly<Record<string, { source: string; links: Readonly<Record<string, string>> }>>
}

/** The file descriptor on which the child answers; its standard output leads nowhere. */
export const answerDescriptor = 3

/** Built-in modules a worker may load; any other has its names but nothing behind them. */
const openModules =
  'assert assert/strict buffer constants crypto diagnostics_channel events fs fs/promises module os path path/posix ' +
  'path/win32 perf_hooks process punycode querystring stream stream/consumers stream/promises stream/web ' +
  'string_decoder timers timers/promises tty url util util/types zlib'

/**
 * Plain JavaScript, because it is handed to Node as text. Node 24's permission model leaves open:
 * sockets (TCP and the file-system kind), signals, node:sqlite (opens any path) and, for root,
 * changing user. Namespaces close most of it where the kernel permits; this closes it to script
 * everywhere, as a second wall and not as the only one.
 */
export const childStart = `
import { readSync, writeSync } from 'node:fs'
import nodeModule, { registerHooks, syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import dgram from 'node:dgram'

process.umask(0o077)
const chunks = []
for (;;) {
  const chunk = Buffer.allocUnsafe(65536)
  const length = readSync(0, chunk)
  if (length === 0) break
  chunks.push(chunk.subarray(0, length))
}
const input = Buffer.concat(chunks.splice(0))
const fileAt = 4 + input.readUInt32BE(0)
const program = JSON.parse(input.toString('utf8', 4, fileAt))
const open = new Set(${JSON.stringify(openModules.split(' '))})
const builtin = process.getBuiltinModule.bind(process)

// The names stay, so that a package which only mentions them still loads.
function nameless(name) {
  const names = Object.keys(builtin('node:' + name) ?? {}).filter((key) => /^[A-Za-z_]\\w*$/.test(key) && key !== 'default')
  return names.map((key) => 'exports.' + key + ' = undefined').join('\\n')
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === program.entry) return { url: specifier, format: 'module', shortCircuit: true }
    const own = program.modules[context.parentURL]?.links[specifier]
    if (own) return { url: own, format: 'module', shortCircuit: true }
    if (nodeModule.isBuiltin(specifier) && !open.has(specifier.replace(/^node:/, '')))
      return { url: 'closed:' + specifier.replace(/^node:/, ''), format: 'commonjs', shortCircuit: true }
    return next(specifier, context)
  },
  load(url, context, next) {
    if (url.startsWith('closed:')) return { format: 'commonjs', source: nameless(url.slice(7)), shortCircuit: true }
    const own = program.modules[url]
    return own ? { format: 'module', source: own.source, shortCircuit: true } : next(url, context)
  },
})

function shut(owner, names) {
  const value = () => { throw new Error('closed') }
  for (const name of names) if (name in owner) Object.defineProperty(owner, name, { value, writable: false, configurable: false })
}
const leave = process.reallyExit.bind(process)
shut(net.Socket.prototype, ['connect'])
shut(net.Server.prototype, ['listen'])
shut(dgram.Socket.prototype, ['bind', 'connect', 'send'])
shut(nodeModule, ['registerHooks', 'register'])
shut(process, ['kill', '_kill', 'binding', '_linkedBinding', 'getBuiltinModule', 'dlopen', 'execve', '_debugProcess',
  'setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups'])
shut(globalThis, ['fetch', 'WebSocket', 'EventSource'])
syncBuiltinESMExports()

const { read } = await import(program.entry)
const answer = Buffer.from(JSON.stringify(await read(input.subarray(fileAt))))
for (let at = 0; at < answer.length; ) at += writeSync(${answerDescriptor}, answer, at)
leave(0)
`

/** The bytes that precede the file on the child's standard input. */
export function programFrame(program: ChildProgram): Buffer {
  const text = Buffer.from(JSON.stringify(program))
  const frame = Buffer.alloc(4 + text.length)
  frame.writeUInt32BE(text.length, 0)
  text.copy(frame, 4)
  return frame
}
