/** How the list of people can be narrowed, in words. */
export const whoNames = {
  here: 'Are here now',
  left: 'Have left',
  'no-account': 'Are here and cannot sign in',
  young: 'Help here and are under 18',
} as const
