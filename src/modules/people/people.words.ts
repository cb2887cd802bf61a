/** The words of this room: roles, kinds of people, nations, and how each is shown. */

export const roles = ['coordinator', 'lead', 'alternate', 'trustee', 'administrator'] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  coordinator: 'Online safety coordinator',
  lead: 'Safeguarding lead',
  alternate: 'Alternate (stands in for the lead)',
  trustee: 'Trustee',
  administrator: 'Administrator (looks after Kept)',
}

export const roleNamesWelsh: Readonly<Record<Role, string>> = {
  coordinator: 'Cydlynydd diogelwch ar-lein',
  lead: 'Arweinydd diogelu',
  alternate: 'Dirprwy (yn sefyll i mewn dros yr arweinydd)',
  trustee: 'Ymddiriedolwr',
  administrator: 'Gweinyddwr (yn gofalu am Kept)',
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** The roles that somebody must be in on every day, and whose appointments the trustees minute. */
export const posts = ['coordinator', 'lead', 'alternate'] as const satisfies readonly Role[]
export type Post = (typeof posts)[number]

export function isPost(text: string): text is Post {
  return posts.some((post) => post === text)
}

/** How strongly a minute speaks: a trustee wrote it into Kept, or somebody else entered it from paper. */
export const minuteStrengths = ['seen', 'document'] as const
export type MinuteStrength = (typeof minuteStrengths)[number]

export const minuteStrengthNames: Readonly<Record<MinuteStrength, string>> = {
  seen: 'recorded by a trustee',
  document: 'entered from paper',
}

/** Who looks after posts is told this many days before one falls empty. */
export const warnDaysBefore = 30

export const personKinds = ['adult', 'young-person', 'parent-or-carer'] as const
export type PersonKind = (typeof personKinds)[number]

export const nations = ['england', 'scotland', 'wales', 'northern-ireland'] as const
export type Nation = (typeof nations)[number]

export const nationNames: Readonly<Record<'en' | 'cy', Readonly<Record<Nation, string>>>> = {
  en: { england: 'England', scotland: 'Scotland', wales: 'Wales', 'northern-ireland': 'Northern Ireland' },
  cy: { england: 'Lloegr', scotland: 'Yr Alban', wales: 'Cymru', 'northern-ireland': 'Gogledd Iwerddon' },
}

export const noticeKinds = ['let-in', 'appointed', 'joined'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What each role can do in Kept, for whoever appoints. */
export const roleHints: Readonly<Record<Role, string>> = {
  coordinator: 'Keeps the online safety policy alive; can invite and appoint',
  lead: 'Decides about concerns; can invite and appoint',
  alternate: 'Covers when the lead is away',
  trustee: 'Reads how things stand, and changes nothing',
  administrator: 'Lets people in and looks after the installation; reads no concerns',
}

/** What a notice tells; `day` in words. */
export function noticeSays(
  notice: { kind: NoticeKind; about: string | null; role: string | null },
  day: string,
): string {
  const about = notice.about ?? 'somebody'
  switch (notice.kind) {
    case 'let-in':
      return `On ${day} whoever runs this installation gave ${about} a way in without their passphrase.`
    case 'appointed':
      return `On ${day} you were appointed: ${notice.role && isRole(notice.role) ? roleNames[notice.role] : 'a role'}.`
    case 'joined':
      return `On ${day} ${about} made their account and can sign in.`
  }
}

/** Kept cannot know who works here and is not written down. */
export const peopleList = {
  name: 'people.adults',
  id: '019aa100-0000-7000-8000-000000000001',
  says: 'the list of people who work or volunteer here',
  href: '/people',
} as const
