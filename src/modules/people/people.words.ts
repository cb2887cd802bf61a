/** The words of this room: roles, kinds of people, nations, and how each is shown. */

export const roles = [
  'coordinator',
  'lead',
  'alternate',
  'trustee-lead',
  'trustee',
  'programme-leader',
  'administrator',
  'auditor',
  'second-person',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  coordinator: 'Online safety coordinator',
  lead: 'Safeguarding lead',
  alternate: 'Deputy lead (stands in for the lead)',
  'trustee-lead': 'Trustee who leads on safeguarding',
  trustee: 'Trustee',
  'programme-leader': 'Leader of a programme',
  administrator: 'Administrator (looks after Kept)',
  auditor: 'Auditor (for a time, sees no names)',
  'second-person': 'Second person (confirms what needs two)',
}

export const roleNamesWelsh: Readonly<Record<Role, string>> = {
  coordinator: 'Cydlynydd diogelwch ar-lein',
  lead: 'Arweinydd diogelu',
  alternate: 'Dirprwy (yn sefyll i mewn dros yr arweinydd)',
  'trustee-lead': 'Ymddiriedolwr sy’n arwain ar ddiogelu',
  trustee: 'Ymddiriedolwr',
  'programme-leader': 'Arweinydd rhaglen',
  administrator: 'Gweinyddwr (yn gofalu am Kept)',
  auditor: 'Archwilydd (am gyfnod, heb weld enwau)',
  'second-person': 'Ail berson (yn cadarnhau’r hyn sydd angen dau)',
}

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** Given by two people: whoever holds one can reach records that must not be read by anybody else, or vouches for others. */
export const rolesGivenByTwo = [
  'coordinator',
  'lead',
  'alternate',
  'trustee-lead',
  'trustee',
  'administrator',
  'auditor',
  'second-person',
] as const satisfies readonly Role[]

/** In force only with a second factor: they read sensitive records, or say who may. */
export const rolesNeedingProof = [
  'coordinator',
  'lead',
  'alternate',
  'trustee-lead',
  'programme-leader',
  'administrator',
  'auditor',
  'second-person',
] as const satisfies readonly Role[]

export type RoleGivenByTwo = (typeof rolesGivenByTwo)[number]

export function isGivenByTwo(role: Role): role is RoleGivenByTwo {
  return rolesGivenByTwo.some((one) => one === role)
}

/** Who may be the second of the two. Each of these is given by two people itself. */
export const rolesThatConfirm = [
  'coordinator',
  'lead',
  'trustee-lead',
  'trustee',
  'administrator',
  'second-person',
] as const satisfies readonly RoleGivenByTwo[]

/** Whoever holds only these is told no names, wherever they look. */
export const rolesWithoutNames = ['auditor'] as const satisfies readonly Role[]

/** Trustees, whatever else they look after. */
export const trusteeRoles = ['trustee', 'trustee-lead'] as const satisfies readonly Role[]

/** An auditor is here for a time: no longer than this many days. */
export const longestAuditDays = 90

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

/** As what an adult is here. */
export const engagementKinds = [
  'staff',
  'volunteer',
  'trustee',
  'sessional',
  'agency',
  'placement',
  'contractor',
] as const
export type EngagementKind = (typeof engagementKinds)[number]

export const engagementNames: Readonly<Record<EngagementKind, string>> = {
  staff: 'Member of staff',
  volunteer: 'Volunteer',
  trustee: 'Trustee',
  sessional: 'Sessional tutor',
  agency: 'Agency worker',
  placement: 'Student on placement',
  contractor: 'Contractor',
}

/** Whether an adult is in touch with young people for the organisation. */
export const contactsKnown = ['yes', 'no', 'unknown'] as const
export type ContactKnown = (typeof contactsKnown)[number]

export const contactNames: Readonly<Record<ContactKnown, string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Nobody has said yet',
}

export const checklistNames = ['joining', 'leaving'] as const
export type ChecklistName = (typeof checklistNames)[number]

export const nations = ['england', 'scotland', 'wales', 'northern-ireland'] as const
export type Nation = (typeof nations)[number]

export const nationNames: Readonly<Record<'en' | 'cy', Readonly<Record<Nation, string>>>> = {
  en: { england: 'England', scotland: 'Scotland', wales: 'Wales', 'northern-ireland': 'Northern Ireland' },
  cy: { england: 'Lloegr', scotland: 'Yr Alban', wales: 'Cymru', 'northern-ireland': 'Gogledd Iwerddon' },
}

export const noticeKinds = ['let-in', 'appointed', 'joined', 'lead-by-trustees', 'new-device', 'second-step'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What each role can do in Kept, for whoever appoints. */
export const roleHints: Readonly<Record<Role, string>> = {
  coordinator: 'Keeps the online safety policy alive; can invite and appoint',
  lead: 'Decides about concerns; can invite and appoint',
  alternate: 'Covers when the lead is away',
  'trustee-lead': 'Is told when neither the lead nor the deputy can act',
  trustee: 'Reads how things stand, and changes nothing',
  'programme-leader': 'Sees the young people of the programmes they lead, and nobody else',
  administrator: 'Lets people in and looks after the installation; reads no concerns',
  auditor: 'Reads the evidence without names, until the day it ends. Reports stay closed to them: they hold names',
  'second-person': 'Confirms what one person alone may not do; reads nothing else',
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
    case 'new-device':
      return `On ${day} your account was signed in on a device it was never used on before. If that was not you, change your passphrase.`
    case 'second-step':
      return `On ${day} the second step of your account changed. If that was not you, tell whoever looks after Kept.`
    case 'lead-by-trustees':
      return `On ${day} two trustees appointed ${about} as safeguarding lead, because no lead and no deputy could act.`
  }
}

/** Kept cannot know who works here and is not written down. */
export const peopleList = {
  name: 'people.adults',
  id: '019aa100-0000-7000-8000-000000000001',
  says: 'the list of people who work or volunteer here',
  href: '/people',
} as const

/** How an invitation reaches somebody. */
export const invitationWays = ['code', 'mail', 'in-person'] as const
export type InvitationWay = (typeof invitationWays)[number]

export const invitationWayNames: Readonly<Record<InvitationWay, string>> = {
  code: 'On paper',
  mail: 'By e-mail',
  'in-person': 'In person',
}
