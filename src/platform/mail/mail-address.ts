/** Which texts are e-mail addresses that can stand in a header and an envelope without saying anything else. */

// One @, no spaces, no signs that mean something in a header, and nothing beyond ASCII before the @: few servers take that.
const ADDRESS =
  /^[^\s@<>()[\],;:"\\\p{Cc}\u0080-\u{10ffff}]{1,64}@[^\s@<>()[\],;:"\\\p{Cc}]+\.[^\s@<>()[\],;:"\\\p{Cc}.]+$/u

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text)
}

/** What stands after the last @, in lower case. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}
