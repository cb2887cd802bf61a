/** What a browser is sent: small, ours, and packed beforehand. */
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createElement } from 'react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { colours } from '../design/colours.ts'
import { englishWords } from '../design/design-words.ts'
import { GalleryPage } from '../design/gallery-page.tsx'
import { Page, renderPage } from '../design/page/page.tsx'
import { type BuiltFiles, buildBrowserFiles } from './built-for-tests.ts'

let built: BuiltFiles
let css: string
let script: string

beforeAll(async () => {
  built = await buildBrowserFiles()
  css = text(built.assets.css)
  script = text(built.assets.js)
})

afterAll(() => built.remove())

test('nothing of the government’s own branding is sent', () => {
  for (const brand of ['GDS Transport', 'GOV.UK Rebrand', 'crown', 'gov.uk']) {
    expect(css.toLowerCase()).not.toContain(brand.toLowerCase())
  }
})

test('nothing is fetched from elsewhere', () => {
  const addresses = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(0)
  expect(addresses.filter((address) => !address?.startsWith('/assets/'))).toEqual([])
  expect(script).not.toMatch(/https?:\/\//)
})

test('the script neither writes markup nor runs text as code', () => {
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/)
})

test('a first visit is at most 60 KB with its letters, in English and in Welsh', () => {
  const [latin, welsh] = ['latin', 'welsh'].map((letters) => fonts(letters))
  const files = { html: packed(everyForm()), css: packed(css), script: packed(script), latin, welsh }
  const all = Object.values(files).reduce<number>((sum, size = 0) => sum + size, 0)
  process.stdout.write(`First visit in bytes, packed: ${JSON.stringify({ ...files, all })}\n`)
  expect(all).toBeLessThanOrEqual(60_000)
})

test('files are packed beforehand and unpack to the same', () => {
  for (const address of [...built.assets.css, ...built.assets.js]) {
    expect(brotliDecompressSync(built.read(`${address}.br`)).equals(built.read(address))).toBe(true)
    expect(gunzipSync(built.read(`${address}.gz`)).equals(built.read(address))).toBe(true)
  }
})

test('a page is told its letters, its mark, its style and its script', () => {
  expect(built.assets.fonts).toHaveLength(2)
  expect(built.assets.icon).toMatch(/mark-.*\.svg$/)
  expect(page()).toMatch(/^<!doctype html><html lang="en"/)
})

test('the mark in the head is drawn as the mark in the browser’s tab', () => {
  const icon = built.read(built.assets.icon ?? '').toString()
  const strokes = [...icon.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path ?? '')
  expect(strokes).toHaveLength(2)
  for (const stroke of strokes) expect(page()).toContain(stroke)
})

test('the browser’s own bar has the colour of the head', () => {
  expect(page()).toContain(`content="${colours.plum}"`)
})

function page(): string {
  const children = 'Two things want somebody.'
  const footer = { helpline: 'Call 999.' }
  return renderPage(Page({ words: englishWords, title: 'First visit', assets: built.assets, footer, children }))
}

/** A page no real one is heavier than: every example at once. */
function everyForm(): string {
  return renderPage(createElement(GalleryPage, { assets: built.assets }))
}

function text(addresses: readonly string[]): string {
  return addresses.map((address) => built.read(address).toString()).join('\n')
}

function packed(content: string): number {
  return brotliCompressSync(content).length
}

function fonts(letters: string): number {
  return Object.entries(built.manifest)
    .filter(([source]) => source.startsWith(`dist/fonts/${letters}-`))
    .reduce((sum, [, { file }]) => sum + built.read(`/${file}`).length, 0)
}
