/** Says how a reading child is shut in on this machine, and plainly what that does not prevent. */
import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { promisify } from 'node:util'
import { childProgram } from './child-program.ts'
import { childStart } from './child-start.ts'

const run = promisify(execFile)
const mebibyte = 1024 * 1024

export interface ChildLimits {
  /** Memory and swap that the child's processes may hold together, Node's own ~50 MB included. */
  readonly memoryBytes: number
  readonly wallMs: number
  readonly outputBytes: number
  readonly openFiles?: number
}

/** Paths of the Debian programs (util-linux) that are present and work here. */
export interface Confinement {
  readonly prlimit?: string
  readonly setpriv?: string
  /** Own network, process and user namespaces: not permitted by every kernel or container. */
  readonly unshare?: string
}

export interface ChildPermissions {
  readonly addons?: boolean
  /** Folders and files the child may read: none once workers are bundled. */
  readonly readable: readonly string[]
  /** The first lines that run in the child, as plain JavaScript: those of a reading child unless others are given. */
  readonly start?: string
}

export interface ChildCommand {
  readonly program: string
  readonly args: readonly string[]
  /** The descriptor under which an open file of the Node program must be inherited, if any. */
  readonly programDescriptor?: number
  /** An open file of ours that the child inherits as `inheritedDescriptor`: it reaches it where it may not enter its folder. */
  readonly inherited?: number
}

export const inheritedDescriptor = 5

const walls = ['--user', '--map-current-user', '--net', '--pid', '--ipc', '--fork', '--kill-child=KILL', '--']
const programDescriptor = 4

/** Looks once for the programs, and tries the namespaces, which are often there but not permitted. */
export async function findConfinement(): Promise<Confinement> {
  const prlimit = findProgram('prlimit')
  const setpriv = findProgram('setpriv')
  const unshare = findProgram('unshare')
  const permitted = unshare !== undefined && (await wallsStand(unshare, setpriv))
  return { ...(prlimit && { prlimit }), ...(setpriv && { setpriv }), ...(permitted && { unshare }) }
}

export function childCommand(
  confinement: Confinement,
  limits: ChildLimits,
  permissions: ChildPermissions,
): ChildCommand {
  const prefix = [
    ...(confinement.prlimit ? [confinement.prlimit, ...kernelLimits(limits), '--'] : []),
    ...(confinement.setpriv ? [confinement.setpriv, ...privileges(), '--'] : []),
    ...(confinement.unshare ? [confinement.unshare, ...walls] : []),
  ]
  // Behind another program "self" is that program, and the user it becomes may not reach our path: hand Node over open.
  const behindAnother = prefix.length > 0
  const node = behindAnother ? `/proc/self/fd/${programDescriptor}` : childProgram()
  const [program = node, ...args] = [...prefix, node]
  return {
    program,
    args: [...args, ...nodeOptions(limits, permissions)],
    ...(behindAnother && { programDescriptor }),
  }
}

/** One sentence for each thing a reading child could still do here, if a file took it over. */
export function whatIsNotPrevented(confinement: Confinement): string[] {
  const open = ['A reading child can use its full share of the processor until its deadline.']
  if (!confinement.unshare) {
    open.push(
      'The kernel does not stop a reading child from using the network: only Node does, from within.',
      'The kernel does not stop a reading child from sending signals to other processes of the same user.',
    )
  }
  open.push('The kernel does not stop a reading child from connecting to socket files its user may open.')
  if (!confinement.prlimit)
    open.push('The kernel does not limit the files, memory or processor time of a reading child.')
  if (!confinement.setpriv) open.push('A reading child outlives Kept when Kept is killed, until it has finished.')
  if (process.platform !== 'linux') open.push('The real memory of a reading child is not watched on this system.')
  return open
}

function kernelLimits(limits: ChildLimits): string[] {
  // Address space cannot be limited (V8 reserves terabytes), written memory can. It is the stop for the
  // moments between two looks of the watch, so it leaves room for V8's code range (it would not start under 500 MB).
  const written = limits.memoryBytes + 1024 * mebibyte
  // Several threads spend processor time at once; the deadline is the wall clock, this is for when nobody watches.
  const seconds = Math.ceil(limits.wallMs / 1000) * 4
  return ['--core=0', '--fsize=0', `--nofile=${limits.openFiles ?? 64}`, `--cpu=${seconds}`, `--data=${written}`]
}

function privileges(): string[] {
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups']
  return [...(process.getuid?.() === 0 ? nobody : []), '--no-new-privs', '--pdeathsig=KILL']
}

function nodeOptions(limits: ChildLimits, permissions: ChildPermissions): string[] {
  const heap = Math.max(32, Math.floor((limits.memoryBytes / mebibyte) * 0.75))
  return [
    '--permission',
    ...permissions.readable.map((path) => `--allow-fs-read=${path}`),
    ...(permissions.addons ? ['--allow-addons'] : []),
    '--no-experimental-sqlite',
    '--disable-sigusr1',
    '--no-warnings',
    `--max-old-space-size=${heap}`,
    '--input-type=module',
    '--eval',
    permissions.start ?? childStart,
  ]
}

async function wallsStand(unshare: string, setpriv: string | undefined): Promise<boolean> {
  const command = [...(setpriv ? [setpriv, ...privileges(), '--'] : []), unshare, ...walls, '/bin/true']
  const [program = unshare, ...args] = command
  try {
    await run(program, args, { cwd: '/', env: {}, timeout: 5000 })
    return true
  } catch {
    return false
  }
}

function findProgram(name: string): string | undefined {
  return ['/usr/bin', '/bin'].map((folder) => `${folder}/${name}`).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
