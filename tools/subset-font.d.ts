/** The part of subset-font that Kept calls; the package brings no types of its own. */
declare module 'subset-font' {
  /** Cuts a font down to the letters of a text. */
  function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'woff2' }): Promise<Uint8Array>
  /** Keeps every letter, and unpacks it. */
  function subsetFont(
    font: Uint8Array,
    text: undefined,
    options: { keepAllGlyphs: true; targetFormat: 'sfnt' },
  ): Promise<Uint8Array>

  // biome-ignore lint/style/noDefaultExport: the package has no other export.
  export { subsetFont as default }
}
