/** Where the time comes from: read once at the edge, and passed in from there. */

export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
