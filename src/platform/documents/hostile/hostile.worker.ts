/** A worker that does what its file tells it, as a worker would that a hostile file has taken over. */
import { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import * as fs from 'node:fs'
import nodeModule, { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'

type Act = () => unknown

const acts: Record<string, Act> = {
  'hold buffers without end': () => {
    for (const held: Buffer[] = []; ; ) held.push(Buffer.alloc(8 * 1024 * 1024, 1))
  },
  'hold objects without end': () => {
    for (const held: string[][] = []; ; ) held.push(Array.from({ length: 1000 }, (_, at) => `${at}${held.length}`))
  },
  'loop without end': () => {
    for (;;);
  },
  'wait without end': () => new Promise(() => setInterval(() => {}, 1000)),
  'promise nothing': () => new Promise(() => {}),
  'answer without end': () => {
    for (const chunk = Buffer.alloc(65536, 'x'); ; ) fs.writeSync(3, chunk)
  },
  'print a great deal': () => {
    for (let at = 0; at < 200; at += 1) {
      process.stdout.write('x'.repeat(65536))
      process.stderr.write('x'.repeat(65536))
    }
    return 'printed'
  },
  'answer garbage and leave': () => {
    fs.writeSync(3, Buffer.from([0xff, 0x00, 0x7b]))
    process.exit(0)
  },
  'answer nested brackets and leave': () => {
    fs.writeSync(3, `{"read":${'['.repeat(100_000)}`)
    process.exit(0)
  },
  'leave without a word': () => process.exit(0),
  'leave with a code': () => process.exit(7),
  abort: () => process.abort(),
  throw: () => {
    throw new Error('words of the file')
  },
  'answer a number': () => 5,
  'read a file': () => fs.readFileSync('/etc/hostname', 'utf8'),
  'list its own descriptors': () => fs.readdirSync('/proc/self/fd'),
  'write a file': () => fs.writeFileSync('/tmp/kept-hostile-was-here', 'x'),
  'open a database file': () => new (createRequire('file:///x')('node:sqlite').DatabaseSync)('/tmp/kept-hostile-db'),
  'run a program': () => execFileSync('/bin/true'),
  'start a thread': () => new (createRequire('file:///x')('node:worker_threads').Worker)('1', { eval: true }),
  'load native code': () => process.dlopen({ exports: {} }, '/tmp/none.node'),
  'become another program': () => process.execve?.('/bin/true', [], {}),
  'become another user': () => process.setuid?.(1),
  'signal its parent': () => process.kill(process.ppid, 'SIGKILL'),
  'signal process one': () => process.kill(1, 0),
  'signal everybody': () => process.kill(-1, 0),
  'reach the inside of node': () => Reflect.get(process, 'binding').call(process, 'fs'),
  'take back a module': () => process.getBuiltinModule('node:net').connect(1, '127.0.0.1'),
  'load a module by the back door': () => Reflect.get(nodeModule, '_load')('node:net').createServer().listen(0),
  'put in a hook': () => nodeModule.registerHooks({}),
  'connect to a machine': () => connect(9, '127.0.0.1'),
  'connect through its own input': () => Reflect.construct(process.stdin.constructor, []).connect('/run/none.sock'),
  'listen for others': () => createServer().listen(0),
  'send a datagram': () => createSocket('udp4').send('x', 9, '127.0.0.1'),
  'fetch a page': () => fetch('http://127.0.0.1:9/'),
}

/** Answers with what came of the act: what it gave, or the error that stopped it. */
export async function read(file: Uint8Array): Promise<unknown> {
  const asked = Buffer.from(file).toString()
  if (asked === 'refuse') return { refused: 'unwelcome' }
  if (asked === 'refuse for no known reason') return { refused: 'whim' }
  if (asked === 'describe yourself')
    return { read: JSON.stringify({ env: process.env, cwd: process.cwd(), uid: process.getuid?.() }) }
  const act = acts[asked]
  if (asked === 'throw' || !act) return act?.()
  if (asked === 'answer a number') return { read: act() }
  try {
    return { read: `did: ${String(await act())}` }
  } catch (error) {
    return { read: `stopped: ${error instanceof Error ? error.message : 'unknown'}` }
  }
}
