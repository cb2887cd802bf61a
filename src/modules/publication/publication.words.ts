/** The words of this room: formats, how a page ends, and what is shown to everybody, in English and in Welsh. */
import type { Language } from '#platform/text/language.ts'
import { catalogue } from '#platform/text/language.ts'

/** What a policy is written in. */
export type WordsLanguage = Language

export const copyFormats = ['pdf', 'docx', 'html'] as const
export type CopyFormat = (typeof copyFormats)[number]

/** Why there is no copy of a kind. */
export type NoCopyWhy = 'too-long' | 'no-press'

export const pageEnds = ['replaced', 'taken-back'] as const
export type PageEnd = (typeof pageEnds)[number]

export const formatNames: Readonly<Record<CopyFormat, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  html: 'Web page to keep',
}

/** Where the exit leads: a page that anybody may be seen with. */
export const harmlessPage = 'https://www.bbc.co.uk/weather'

/** A check from outside holds this long, and is asked for again some days before. */
export const reachHoldsDays = 90
export const reachAskedDaysBefore = 14
/** Somebody has so long to open the page and type its code. */
export const reachLinkHours = 24

/** What is shown where the organisation has chosen nothing for it: in danger, and for children. */
export interface BasicLine {
  readonly purpose: 'emergency' | 'children'
  readonly phone: string
}

/** Known to many, and checked by nobody here: each is labelled so. */
export const basicLines: readonly BasicLine[] = [
  { purpose: 'emergency', phone: '999' },
  { purpose: 'children', phone: '0800 1111' },
]

/** Read by a child of nine: short sentences, no abbreviations. */
export const publicWords = catalogue(
  {
    title: (name: string) => `${name}: staying safe online`,
    helpTitle: 'Worried? Talk to someone now',
    helpWhy: 'You do not have to wait. You have done nothing wrong by asking for help.',
    basic: {
      emergency: { title: 'Police, ambulance or fire', helpFor: 'Ring this if someone is in danger right now.' },
      children: { title: 'Childline', helpFor: 'You can talk to Childline about any worry. It is free.' },
    },
    basicNote: (name: string) => `Kept shows this number to everyone. ${name} has not checked it.`,
    ownTitle: (name: string) => `Whom you can tell at ${name}`,
    roles: {
      lead: 'Safeguarding lead',
      alternate: 'Deputy safeguarding lead',
      coordinator: 'Online safety coordinator',
      trustee: 'Trustee for safeguarding',
    },
    aboutTitle: 'What this page is',
    about: (name: string) =>
      `These are the rules that ${name} has agreed to keep people safe online. They are called a policy. If ${name} does not keep one of them, please say so.`,
    exitNote:
      'The button “Exit this page” takes you to the weather. It does not clear your history, so someone who uses the same phone may still see that you were here.',
    adopted: (day: string) => `Agreed on ${day}.`,
    nextReview: (day: string) => `To be looked at again by ${day}.`,
    hidden: 'Some names of people are left out of this page and of its copies.',
    hiddenName: '[name not shown]',
    hiddenAddress: '[address not shown]',
    copiesTitle: 'Keep a copy',
    copies: { pdf: 'PDF', docx: 'Word document', html: 'Web page to keep' },
    noCopyTitle: 'There is no PDF of this',
    noCopy: {
      'too-long': 'It is too long for one PDF. The copies below hold the same words.',
      'no-press': 'The machine that shows this page cannot make PDFs. The copies below hold the same words.',
    },
    backToPage: 'Back',
    privacy: 'This page sets no cookies and does not know who you are.',
    telephone: 'Ring',
    email: 'Write to',
    web: 'Open',
    hours: 'When',
  },
  {
    title: (name: string) => `${name}: cadw’n ddiogel ar-lein`,
    helpTitle: 'Yn poeni? Siaradwch â rhywun nawr',
    helpWhy: 'Does dim rhaid i chi aros. Dydych chi ddim wedi gwneud dim o’i le drwy ofyn am help.',
    basic: {
      emergency: { title: 'Heddlu, ambiwlans neu dân', helpFor: 'Ffoniwch hwn os yw rhywun mewn perygl nawr.' },
      children: {
        title: 'Childline',
        helpFor: 'Gallwch siarad â Childline am unrhyw beth sy’n eich poeni. Mae am ddim.',
      },
    },
    basicNote: (name: string) => `Mae Kept yn dangos y rhif hwn i bawb. Nid yw ${name} wedi’i wirio.`,
    ownTitle: (name: string) => `Pwy allwch chi ddweud wrthynt yn ${name}`,
    roles: {
      lead: 'Arweinydd diogelu',
      alternate: 'Dirprwy arweinydd diogelu',
      coordinator: 'Cydlynydd diogelwch ar-lein',
      trustee: 'Ymddiriedolwr diogelu',
    },
    aboutTitle: 'Beth yw’r dudalen hon',
    about: (name: string) =>
      `Dyma’r rheolau y mae ${name} wedi cytuno arnynt i gadw pobl yn ddiogel ar-lein. Polisi yw’r enw arnynt. Os nad yw ${name} yn cadw un ohonynt, dywedwch wrthynt.`,
    exitNote:
      'Mae’r botwm “Gadael y dudalen hon” yn mynd â chi at y tywydd. Nid yw’n clirio eich hanes, felly gall rhywun sy’n defnyddio’r un ffôn weld eich bod wedi bod yma.',
    adopted: (day: string) => `Cytunwyd ar ${day}.`,
    nextReview: (day: string) => `I’w hadolygu eto erbyn ${day}.`,
    hidden: 'Mae rhai enwau pobl wedi’u gadael allan o’r dudalen hon a’i chopïau.',
    hiddenName: '[enw heb ei ddangos]',
    hiddenAddress: '[cyfeiriad heb ei ddangos]',
    copiesTitle: 'Cadw copi',
    copies: { pdf: 'PDF', docx: 'Dogfen Word', html: 'Tudalen we i’w chadw' },
    noCopyTitle: 'Does dim PDF o hwn',
    noCopy: {
      'too-long': 'Mae’n rhy hir i un PDF. Mae’r un geiriau yn y copïau isod.',
      'no-press': 'Ni all y peiriant sy’n dangos y dudalen hon wneud PDF. Mae’r un geiriau yn y copïau isod.',
    },
    backToPage: 'Yn ôl',
    privacy: 'Nid yw’r dudalen hon yn gosod cwcis ac nid yw’n gwybod pwy ydych chi.',
    telephone: 'Ffonio',
    email: 'Ysgrifennu at',
    web: 'Agor',
    hours: 'Pryd',
  },
)

/** Kept's own list of helplines is in English; what an organisation took from it unchanged is shown in Welsh so. */
export const welshOfListed: Readonly<Record<string, string>> = {
  'Police, ambulance or fire: 999': 'Heddlu, ambiwlans neu dân: 999',
  'Ring this if someone is in danger right now.': 'Ffoniwch hwn os yw rhywun mewn perygl nawr.',
  'You can talk to Childline about any worry if you are under 19. It is free.':
    'Gallwch siarad â Childline am unrhyw beth sy’n eich poeni os ydych o dan 19 oed. Mae am ddim.',
  'Meic listens to children and young people in Wales. You can speak Welsh or English.':
    'Mae Meic yn gwrando ar blant a phobl ifanc yng Nghymru. Gallwch siarad Cymraeg neu Saesneg.',
  'Send a text if you feel very bad and would rather type than talk.':
    'Anfonwch neges destun os ydych yn teimlo’n wael iawn ac mae’n well gennych deipio na siarad.',
  'Text SHOUT to 85258': 'Anfonwch neges destun SHOUT i 85258',
  Samaritans: 'Y Samariaid',
  'Anyone can ring at any time when life feels too hard.':
    'Gall unrhyw un ffonio ar unrhyw adeg pan fydd bywyd yn teimlo’n rhy anodd.',
  'Day and night, every day': 'Ddydd a nos, bob dydd',
  'NSPCC helpline': 'Llinell gymorth yr NSPCC',
  'For adults who are worried about a child.': 'I oedolion sy’n poeni am blentyn.',
  'Police: 101': 'Heddlu: 101',
  'Tell the police about something that is not happening right now.':
    'Dywedwch wrth yr heddlu am rywbeth nad yw’n digwydd nawr.',
  'For under 18s. It helps to take a nude picture or film of you off the internet.':
    'I rai o dan 18 oed. Mae’n helpu i dynnu llun neu ffilm noeth ohonoch oddi ar y rhyngrwyd.',
  'CEOP Safety Centre': 'Canolfan Ddiogelwch CEOP',
}
