/** Finds every import that the house does not allow, and says each in a sentence. */

import type { MayImport } from './import-table.ts'
import { foldersOf, forTestsOnly, mayImport, packagesOf } from './import-table.ts'
import type { Import, SourceFile } from './read-source.ts'
import { importsOf, isTest, roomOf, suffixOf } from './read-source.ts'

type Order = Readonly<Record<string, readonly string[]>>

export function breachesIn(files: readonly SourceFile[], order: Order): string[] {
  return files.flatMap((file) => {
    if (isForTests(file.path)) return breachesOfTest(file)
    return roomOf(file.path) ? breachesOfRoomFile(file, order) : breachesOutside(file)
  })
}

/** Files that no program in earnest loads. */
function isForTests(path: string): boolean {
  return isTest(path) || forTestsOnly.some((one) => one.test(path))
}

function breachesOfTest(file: SourceFile): string[] {
  return importsOf(file).flatMap(({ target }) => {
    const to = roomOf(target)
    const isOpen = !to || to === roomOf(file.path) || isDoor(target) || suffixOf(target) === 'examples'
    return isOpen ? [] : [`${file.path} reaches into ${target}. Use the room's door or its examples.`]
  })
}

function breachesOfRoomFile(file: SourceFile, order: Order): string[] {
  const suffix = suffixOf(file.path) ?? ''
  const allowed = mayImport[suffix]
  if (!allowed) return [`${file.path} has no known suffix, so nobody can say what it is for. See docs/style/files.md.`]
  return importsOf(file).flatMap((one) => breachOfRoomImport(file.path, suffix, allowed, one, order))
}

function breachOfRoomImport(path: string, suffix: string, allowed: MayImport, one: Import, order: Order): string[] {
  if (isForTests(one.target)) return [`${path} may not import ${one.target}: it is for tests.`]
  const refused = [
    `${path} is a .${suffix} file and may not import ${one.target}${one.isTypeOnly ? '' : ' (except perhaps its types)'}.`,
  ]
  if (one.isPackage) return allowed.packages?.includes(packageOf(one.target)) ? [] : refused
  const [from, to] = [roomOf(path) ?? '', roomOf(one.target)]
  if (!to) return isElsewhere(allowed, one) ? [] : refused
  if (to === from) return isOwn(allowed, one) ? [] : refused
  if (!isDoor(one.target))
    return [`${path} reaches into ${one.target}. Knock at the door instead: import from src/modules/${to}/index.ts.`]
  if (!order[from]?.includes(to))
    return [`${path} asks ${to}, but src/app/room-order.ts has no arrow from ${from} to ${to}.`]
  return allowed.doors ? [] : refused
}

function isOwn(allowed: MayImport, { target, isTypeOnly }: Import): boolean {
  const suffix = suffixOf(target) ?? ''
  return allowed.own.includes(suffix) || (isTypeOnly && (allowed.ownTypes?.includes(suffix) ?? false))
}

function isElsewhere(allowed: MayImport, { target, isTypeOnly }: Import): boolean {
  const isUnder = (place: string) => target === `src/${place}` || target.startsWith(`src/${place}/`)
  return allowed.elsewhere.some(isUnder) || (isTypeOnly && (allowed.elsewhereTypes?.some(isUnder) ?? false))
}

function breachesOutside(file: SourceFile): string[] {
  const folder = Object.keys(foldersOf).find((one) => file.path.startsWith(`${one}/`))
  if (!folder) return [`${file.path} lies outside the house. See docs/style/files.md.`]
  return importsOf(file).flatMap(({ target, isPackage }) => {
    if (isPackage) return isPackageFree(file.path, target) ? [] : [`${file.path} may not import the package ${target}.`]
    if (isForTests(target) && !isShowOfExamples(file.path))
      return [`${file.path} may not import ${target}: it is for tests.`]
    if (roomOf(target) && !isDoor(target))
      return [`${file.path} reaches into ${target}. Knock at the door instead: import from the room's index.ts.`]
    const isNear = [folder, ...(foldersOf[folder] ?? [])].some((one) => target.startsWith(`${one}/`))
    return isNear ? [] : [`${file.path} is in ${folder} and may not import ${target}.`]
  })
}

/** The gallery shows every example, and is the one place in earnest that loads them. */
const isShowOfExamples = (path: string) => path === 'src/design/gallery.ts' || path === 'src/app/demo.ts'

function isPackageFree(path: string, target: string): boolean {
  if (target.startsWith('node:')) return !path.startsWith('src/design/')
  const places = Object.keys(packagesOf).filter((place) => path.startsWith(`${place}/`))
  return places.some((place) => packagesOf[place]?.includes(packageOf(target)))
}

const isDoor = (target: string) => /^src\/modules\/[^/]+\/index\.ts$/.test(target)

/** `hono/utils/http-status` → hono; `@hono/node-server/x` → @hono/node-server. */
function packageOf(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}

/** The first circle among the arrows, as the rooms along it, or undefined. */
export function circleIn(order: Order): string[] | undefined {
  const walk = (room: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room]
    for (const next of order[room] ?? []) {
      const found = walk(next, [...path, room])
      if (found) return found
    }
    return undefined
  }
  for (const room of Object.keys(order)) {
    const found = walk(room, [])
    if (found) return found
  }
  return undefined
}
