/** The rule by which the simulated year counts minutes: each with its reason, none of them measured with people. */

export const minutes = {
  signIn: [1, 'to sign in and read This week where nothing waits'],
  evening: [2, 'to sign in and read This week where something waits'],
  page: [1, 'to open what a task leads to and read it; once a task, whatever it holds'],
  confirm: [
    3,
    'to say of one thing whether it is done, with a sentence on what was seen; the looking is part of the work',
  ],
  witness: [3, 'to look at what somebody else confirmed, and say so'],
  owner: [2, 'to say who looks after something now'],
  line: [3, 'to ring one helpline, hear that it answers, and note it; a changed number is typed in the same time'],
  list: [2, 'to go through one list of some ten rows and say whether it is complete'],
  related: [8, 'to open a related policy, see that it is the current one, and set its next day'],
  law: [8, 'to look a law up at its official page and write down how one knows'],
  review: [28, 'to read the whole policy, ask whether it is still right, and sign'],
  reach: [3, 'to open the public page on a phone without Wi-Fi and type its code'],
  sign: [15, 'to read a report for trustees and sign it off; the meeting itself is not counted'],
  check: [8, 'to look for oneself at one thing that shows as met'],
  accept: [4, 'to read the plan for a known gap and accept it'],
  appoint: [3, 'to propose whom to appoint, from when until when'],
  minute: [3, 'to copy what the trustees’ minute says of an appointment'],
  notice: [1, 'to read what somebody should know, and put it away'],
  agree: [2, 'to read who is to have a role, and agree or not'],
  access: [3, 'to look through who holds one role, say who still needs it, and sign'],
  clearance: [
    3,
    'to look at the certificate that somebody brings, or to ask the update service, and write down that it was seen',
  ],
  system: [
    5,
    'to look who can sign in to one system outside Kept, whether a second step is on, and say what was found',
  ],
  leaverTask: [2, 'to do one thing on the list of somebody who leaves, such as taking them off a system, and tick it'],
  eighteen: [4, 'to speak with somebody who turned 18, and write down that they stay'],
  care: [
    6,
    'to ask the social worker whether what is known of who decides for a child in care is still right, and write it down anew',
  ],
  forgotten: [3, 'to ask whether somebody in no programme stays, and say so'],
  invite: [4, 'to invite one adult who joins, say what they are here as, and hand over the code'],
  gap: [6, 'to propose a known gap with a plan, or to end one'],
  family: [4, 'to write down what is done while a family has answered neither the agreement nor about pictures'],
  takedown: [10, 'to take a picture down everywhere it was shown, and note it'],
  code: [4, 'to speak to somebody who has not signed the code'],
  training: [3, 'to note one training and its certificate'],
  app: [6, 'to look again at an app that was assessed before'],
  newapp: [20, 'to assess a new app'],
  group: [4, 'to go through who is in one group, and remove who left'],
  device: [2, 'to check one device'],
  security: [15, 'to do one quarter of the yearly security review'],
  plan: [20, 'to review the plan of somebody who was harmed'],
  join: [3, 'to enter one young person and family who join; Kept sends the questions'],
  leave: [2, 'to enter that one young person has left'],
  adultLeaves: [5, 'to enter that an adult has left, and take back what they hold'],
  ownCode: [5, 'to read and sign the code of conduct oneself'],
  away: [2, 'to say from when until when one is away'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>

export type Doing = keyof typeof minutes

/** How often each thing was done. */
export type Done = Partial<Record<Doing, number>>

export const minutesOf = (done: Done): number =>
  Object.entries(done).reduce((sum, [what, times]) => sum + minutes[what as Doing][0] * times, 0)

export function addDone(to: Done, more: Done): void {
  for (const [what, times] of Object.entries(more)) to[what as Doing] = (to[what as Doing] ?? 0) + times
}
