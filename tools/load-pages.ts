/** Lets Node load pages, whose markup it cannot read by itself: for tools that reach a room's door without building anything. */
import { readFile } from 'node:fs/promises'
import type { LoadHook } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformWithOxc } from 'vite'

/** For `register` of node:module. */
export const load: LoadHook = async (url, context, next) => {
  if (!url.endsWith('.tsx')) return next(url, context)
  const path = fileURLToPath(url)
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, { jsx: { runtime: 'automatic' } })
  return { format: 'module', source: code, shortCircuit: true }
}
