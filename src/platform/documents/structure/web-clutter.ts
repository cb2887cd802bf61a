/** Lines that belong to a web site and not to the text on its page, wherever they were copied to. */

const pressed =
  /^(?:(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|text)|(?:open|close|toggle)(?: the)? (?:menu|navigation)|share (?:this(?: page| post| article)?|on \w+|via \w+)|tweet(?: this)?|(?:print|e-?mail)(?: this)? page|back to (?:the )?top|(?:accept|reject|allow)(?: all)? cookies|(?:accept|reject) all|(?:manage |cookie )+(?:settings|preferences|policy)|toggle navigation|follow us(?: on .{1,30})?|all rights reserved\.?|you are here:?.{0,60}|(?:copyright )?©.{0,120}|(?:website|site|web design) by .{1,60}|powered by .{1,60})$/iu
const trail = /^home\s*[>›»/|→].{1,140}$/iu
const cookieNotice = /^(?:we|this (?:web)?site|our (?:web)?site) uses? (?:essential |necessary )?cookies\b/iu

export function isWebClutter(text: string): boolean {
  if (text.length > 400) return false
  const words = text.trim()
  if (cookieNotice.test(words)) return true
  return words.length <= 160 && (pressed.test(words) || trail.test(words))
}
