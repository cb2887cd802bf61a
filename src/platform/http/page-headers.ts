/** The headers that every answer carries: nothing inline, nothing from elsewhere, nothing kept by the browser. */

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "manifest-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export const everyAnswerHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
}

/** For whatever may hold something personal: every page but the few that are published. */
export const notKeptHeaders: Readonly<Record<string, string>> = { 'cache-control': 'no-store' }

export const securedHeaders: Readonly<Record<string, string>> = { 'strict-transport-security': 'max-age=63072000' }
