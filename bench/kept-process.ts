/** Starts the built Kept as a process of its own on a folder that is thrown away, as `./kept start` does. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = process.env['KEPT_HOME'] ?? fileURLToPath(new URL('..', import.meta.url))

export interface Folder {
  dataFolder: string
  keyFile: string
  remove(): void
}

export interface KeptProcess {
  pid: number
  address: string
  /** From being started to saying that it is ready. */
  readyMs: number
  /** What Ctrl-C does; gives how long that took. */
  stop(): Promise<number>
}

/** Where other users of the machine can reach it: the database runs as one. */
export function someFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'))
  chmodSync(folder, 0o755)
  return {
    dataFolder: join(folder, 'data'),
    keyFile: join(folder, 'kept.key'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** `flags` are for Node, such as `--cpu-prof`; `settings` are Kept's own, such as KEPT_TRUSTED_PROXIES. */
export async function startKept(
  { dataFolder, keyFile }: Folder,
  flags: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<KeptProcess> {
  const began = performance.now()
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', ...flags, join(home, 'dist/server/kept.js'), 'start'],
    {
      env: {
        ...process.env,
        KEPT_HOME: home,
        KEPT_DATA: dataFolder,
        KEPT_KEY_FILE: keyFile,
        KEPT_PORT: '0',
        MALLOC_MMAP_THRESHOLD_: '1048576',
        ...settings,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  let said = ''
  const address = await new Promise<string>((ready, failed) => {
    child.once('exit', () => failed(new Error(`Kept did not start:\n${said}`)))
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /Address:\s+(\S+)/.exec(said)?.[1]
      if (found) ready(found)
    })
  })
  const readyMs = performance.now() - began
  const tellOfEnd = () => console.error(`Kept ended by itself. It said:\n${said}`)
  child.once('exit', tellOfEnd)
  return {
    pid: child.pid ?? 0,
    address,
    readyMs,
    async stop() {
      const asked = performance.now()
      child.off('exit', tellOfEnd)
      child.kill('SIGINT')
      await ended
      return performance.now() - asked
    },
  }
}
