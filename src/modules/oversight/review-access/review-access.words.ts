/** The name of the field in which it is said of one holder whether they still need the role. */
export const decisionField = (appointment: string): string => `decision-${appointment}`
