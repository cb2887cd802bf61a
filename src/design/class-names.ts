/** Joins the class names and the element ids that apply, and leaves the attribute out when none does. */
export function joined(...parts: readonly (string | false | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' ') || undefined
}
