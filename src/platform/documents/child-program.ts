/** Finds the Node program that a child process can run, also where its path is closed to us. */
import { accessSync, constants } from 'node:fs'

/**
 * The path of the running Node, or `/proc/self/exe` where privileges were dropped and the folders
 * above the program can no longer be entered. The latter means "the program of whoever looks", so
 * it works for a direct spawn; behind another program (prlimit and the like) hand over an open file
 * of it and run `/proc/self/fd/N`.
 */
export function childProgram(path: string = process.execPath): string {
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch {
    return '/proc/self/exe'
  }
}
