/** Gives a folder or a file to a user, never what a link in its place leads to: root must not be led to give its own things away. */
import { closeSync, constants, fchmodSync, fchownSync, fstatSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/** As numbers, since names are for people. */
export interface Owner {
  uid: number
  gid: number
}

const { O_RDONLY, O_WRONLY, O_CREAT, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK } = constants

/** Makes the folder where it is missing; its parent must be there. Throws where something else has its name, such as a link. */
export function giveFolder(path: string, { uid, gid }: Owner, mode: number): void {
  makeUnlessThere(path, mode)
  const folder = openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  try {
    fchownSync(folder, uid, gid)
    fchmodSync(folder, mode)
  } finally {
    closeSync(folder)
  }
}

/** Makes the file, empty, where it is missing. A second name of another file is refused like a link. */
export function giveFile(path: string, { uid, gid }: Owner, mode: number): void {
  const file = openSync(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK, mode)
  try {
    const found = fstatSync(file)
    if (!found.isFile() || found.nlink !== 1) throw new Error(`EPERM: ${path} is not a file of its own`)
    fchownSync(file, uid, gid)
    fchmodSync(file, mode)
  } finally {
    closeSync(file)
  }
}

function makeUnlessThere(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return
  }
  const above = openSync(dirname(path), O_RDONLY | O_DIRECTORY)
  try {
    fsyncSync(above)
  } finally {
    closeSync(above)
  }
}
