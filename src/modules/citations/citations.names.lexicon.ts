/** What other policies of a charity are called, and the words by which a sentence names them. */

export interface UsualPolicy {
  /** Stands in addresses. */
  readonly key: string
  readonly title: string
  readonly says: RegExp
}

const papers = '(?:polic(?:y|ies)|procedures?|statements?|guidelines|plan)'

/** Words that name a paper, with up to a few others between them and “policy”. */
const named = (words: string) => new RegExp(`\\b(?:${words})\\b[^.;]{0,60}\\b${papers}\\b`, 'i')

export const usualPolicies: readonly UsualPolicy[] = [
  {
    key: 'safeguarding',
    title: 'Safeguarding policy',
    says: named('safeguarding|child protection|protection of children|diogelu'),
  },
  {
    key: 'conduct',
    title: 'Code of conduct',
    says: /\b(?:codes? of (?:conduct|behaviour|practice)|behaviour codes?|cod ymddygiad)\b/i,
  },
  {
    key: 'data-protection',
    title: 'Data protection policy',
    says: named('data protection|privacy|GDPR|confidentiality|information security|diogelu data'),
  },
  { key: 'bullying', title: 'Anti-bullying policy', says: named('(?:anti-?)?bullying|gwrth-?fwlio') },
  { key: 'whistleblowing', title: 'Whistleblowing policy', says: named('whistle-?blowing|speaking up') },
  { key: 'complaints', title: 'Complaints procedure', says: named('complaints?|grievances?') },
  { key: 'images', title: 'Photography and filming policy', says: named('photo\\w*|images?|film(?:ing)?|video') },
  { key: 'social-media', title: 'Social media policy', says: named('social media|social networking') },
  { key: 'acceptable-use', title: 'Acceptable use policy', says: named('acceptable use|computer use|ICT|IT use') },
  { key: 'health-safety', title: 'Health and safety policy', says: named('health (?:and|&) safety') },
  {
    key: 'equality',
    title: 'Equality policy',
    says: named('equalit(?:y|ies)|equal opportunities|diversity|inclusion'),
  },
  { key: 'recruitment', title: 'Safer recruitment policy', says: named('(?:safer? )?recruitment|volunteering') },
]
