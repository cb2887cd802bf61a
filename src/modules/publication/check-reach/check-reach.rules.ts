/** How an address is made that only whoever was asked can open: from the check's id, so that it need not be stored. */

/** Twenty letters, 80 bits: short enough to be typed. `digest` is made with the installation’s key. */
export function reachToken(check: string, digest: (text: string) => string): string {
  return digest(`reach check ${check}`).slice(0, 20)
}
