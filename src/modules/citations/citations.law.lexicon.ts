/** Laws and guidance that policies name, with where they hold and what replaced them: Kept's own reading, to be checked. */

type LawNation = 'england' | 'scotland' | 'wales' | 'northern-ireland'

export interface KnownLaw {
  readonly name: string
  readonly says: RegExp
  /** Where it holds in the main. */
  readonly nations: readonly LawNation[]
  /** What took its place. */
  readonly replacedBy?: string
}

const england: readonly LawNation[] = ['england']
const englandAndWales: readonly LawNation[] = ['england', 'wales']
const scotland: readonly LawNation[] = ['scotland']
const wales: readonly LawNation[] = ['wales']
const northernIreland: readonly LawNation[] = ['northern-ireland']
const everywhere: readonly LawNation[] = ['england', 'scotland', 'wales', 'northern-ireland']

export const knownLaws: readonly KnownLaw[] = [
  { name: 'the Children Act 1989', says: /\bChildren Act,? \(?1989/i, nations: englandAndWales },
  { name: 'the Children Act 2004', says: /\bChildren Act,? \(?2004/i, nations: englandAndWales },
  {
    name: 'Working Together to Safeguard Children',
    says: /\bWorking Together to Safeguard Children\b/i,
    nations: england,
  },
  {
    name: 'Keeping Children Safe in Education',
    says: /\bKeeping Children Safe in Education\b|\bKCSIE\b/i,
    nations: england,
  },
  { name: 'the Childcare Act 2006', says: /\bChildcare Act,? \(?2006/i, nations: england },
  {
    name: 'the Safeguarding Vulnerable Groups Act 2006',
    says: /\bSafeguarding Vulnerable Groups Act,? \(?2006/i,
    nations: englandAndWales,
  },
  { name: 'the Children (Scotland) Act 1995', says: /\bChildren \(Scotland\) Act,? \(?1995/i, nations: scotland },
  {
    name: 'the Children and Young People (Scotland) Act 2014',
    says: /\bChildren and Young People \(Scotland\) Act,? \(?2014/i,
    nations: scotland,
  },
  {
    name: 'Getting it right for every child',
    says: /\bGIRFEC\b|\bGetting it right for every child\b/i,
    nations: scotland,
  },
  {
    name: 'the National Guidance for Child Protection in Scotland',
    says: /\bNational Guidance for Child Protection in Scotland\b/i,
    nations: scotland,
  },
  {
    name: 'the Protection of Vulnerable Groups (Scotland) Act 2007',
    says: /\bProtection of Vulnerable Groups \(Scotland\) Act,? \(?2007/i,
    nations: scotland,
  },
  {
    name: 'the Social Services and Well-being (Wales) Act 2014',
    says: /\bSocial Services and Well-?being \(Wales\) Act,? \(?2014/i,
    nations: wales,
  },
  { name: 'the Wales Safeguarding Procedures', says: /(?<!All )\bWales Safeguarding Procedures\b/i, nations: wales },
  {
    name: 'the All Wales Child Protection Procedures',
    says: /\bAll Wales Child Protection Procedures\b/i,
    nations: wales,
    replacedBy: 'the Wales Safeguarding Procedures',
  },
  {
    name: 'the Children (Northern Ireland) Order 1995',
    says: /\bChildren \((?:Northern Ireland|NI)\) Order,? \(?1995/i,
    nations: northernIreland,
  },
  {
    name: 'Co-operating to Safeguard Children and Young People in Northern Ireland',
    says: /\bCo-?operating to Safeguard Children\b/i,
    nations: northernIreland,
  },
  {
    name: 'the Data Protection Act 1998',
    says: /\bData Protection Act,? \(?1998/i,
    nations: everywhere,
    replacedBy: 'the Data Protection Act 2018',
  },
]
