/** What in a policy tells which nation's law and agencies it lives under, and how plainly it tells. */
import type { Nation } from '../reader.words.ts'

/** A weight of 5 is a plain statement, 1 a hint that another nation may share. */
export const nationSigns: readonly (readonly [Nation, number, RegExp])[] = [
  [
    'england',
    5,
    /\b(?:children|young people|organisations?|charit\w+|settings|law|legislation|guidance|work\w*|based|groups|schools?)(?: and young people)? (?:that apply )?(?:in|across|of|for) England\b(?! (?:and|&) Wales| and Northern|, (?:Wales|Scotland))/gi,
  ],
  ['england', 3, /\bin England\b(?! (?:and|&) Wales|, (?:Wales|Scotland))/g],
  [
    'england',
    2,
    /\bLADOs?\b|local authority designated officer|House of Bishops|Church of England|\bKCSIE\b|Keeping Children Safe in Education|\bOfsted\b|Local Safeguarding Children Partnership|safeguarding children partnership/gi,
  ],
  [
    'england',
    1,
    /\bDBS\b|Disclosure (?:and|&) Barring|Working Together to Safeguard|\bMASH\b|Department for Education|\bDfE\b|Children Act (?:1989|2004)|\bSport England\b|Football Association|\bEngland\b/g,
  ],
  [
    'wales',
    5,
    /\b(?:children|young people|organisations?|law|legislation|guidance|based|work\w*)(?: and young people)? (?:in|across|of) Wales\b|Wales Safeguarding Procedures|Gweithdrefnau Diogelu Cymru|Weithdrefnau Diogelu Cymru|Well-?being \(Wales\)|Llesiant \(Cymru\)/g,
  ],
  [
    'wales',
    3,
    /\bHwb\b|Care Inspectorate Wales|\bEstyn\b|Llywodraeth Cymru|Welsh Government|Arolygiaeth Gofal Cymru|Designated Safeguarding Person|Keeping Learners Safe|Heddlu|Comisiynydd Plant Cymru|Children['’]s Commissioner for Wales|Regional Safeguarding Board|\bMeic\b|Sport Wales/g,
  ],
  ['wales', 1, /(?<!England (?:and|&) )\bWales\b|\bCymru\b/g],
  [
    'scotland',
    5,
    /\b(?:children|young people|organisations?|law|legislation|guidance|based|work\w*)(?: and young people)? (?:in|across|of) Scotland\b|\(Scotland\) (?:Act|Order)|National Guidance for Child Protection in Scotland|\bPVG\b|Protecting Vulnerable Groups/g,
  ],
  [
    'scotland',
    3,
    /\bGIRFEC\b|Getting [Ii]t [Rr]ight [Ff]or [Ee]very [Cc]hild|Disclosure Scotland|Police Scotland|(?:the|with) Care Inspectorate(?! Wales)|Children['’]s (?:Reporter|Hearings?)|\bOSCR\b|Education Scotland|Scottish Government|Procurator Fiscal|\bSCRA\b|sportscotland|Child Protection Committee/g,
  ],
  ['scotland', 1, /\bScotland\b|\bScottish\b|Care Inspectorate(?! Wales)/g],
  [
    'northern-ireland',
    5,
    /\b(?:children|young people|organisations?|law|legislation|guidance|based|work\w*)(?: and young people)? (?:in|across|of) Northern Ireland\b|\(Northern Ireland\) (?:Act|Order)|\(NI\) (?:Act|Order)|Act \(Northern Ireland\)|\bAccessNI\b|\bAccess NI\b|\bPSNI\b/g,
  ],
  [
    'northern-ireland',
    3,
    /\bGateway\b(?: (?:team|service))?|Police Service of Northern Ireland|\bSBNI\b|Health and Social Care Trust|\bHSC Trust|Safeguarding Board for Northern|Keeping Children Safe: Our Duty|Co-operating to Safeguard|\bVolunteer Now\b|Sport NI\b/g,
  ],
  ['northern-ireland', 1, /Northern Ireland\b/g],
  [
    'ireland',
    5,
    /\bTusla\b|\bTÚSLA\b|Children First|Garda (?:S[íi]och[áa]na|vett\w+)|\bGarda[íi]?\b|National Vetting Bureau|Republic of Ireland|Data Protection Commission\b(?!er)/g,
  ],
  [
    'ireland',
    3,
    /Designated Liaison Person|\bDLP\b|Webwise|Coimisi[úu]n na Me[áa]n|Mandated (?:Person|Assessment)|\bISPCC\b|Child Safeguarding Statement|Ombudsman for Children|@[\w.-]+\.ie\b|\bwww\.[\w.-]+\.ie\b|\+353/gi,
  ],
  ['ireland', 1, /(?<!Northern )\bIreland\b/g],
]

/** A policy in Welsh is a policy for Wales unless it says otherwise. */
export const weightOfWelsh = 4
