/** The words of a poster: few, and read by a child of nine. */

export const posterWords = {
  title: 'Worried about something online? Talk to someone now',
  why: 'You have done nothing wrong by asking for help.',
  rules: (name: string) => `Our rules for staying safe online: ${name}`,
  scan: 'Point your phone’s camera here, or type the address.',
  codeAlt: (address: string) => `QR code of ${address}`,
  description: (name: string) => `A poster of ${name}: whom to ring, and where the online safety policy can be read.`,
} as const
