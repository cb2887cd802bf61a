/** Public helplines that an organisation can choose from, with where each is known from; none was checked by whoever made this list. */
import type { Purpose } from './helplines.words.ts'

type ListNation = 'england' | 'scotland' | 'wales' | 'northern-ireland'
const everywhere: readonly ListNation[] = ['england', 'scotland', 'wales', 'northern-ireland']

export const listTrusts = ['read-in-full', 'second-hand', 'general-knowledge'] as const
export type ListTrust = (typeof listTrusts)[number]

export const listTrustNames: Readonly<Record<ListTrust, string>> = {
  'read-in-full': 'read on its own page',
  'second-hand': 'read on another page, not its own',
  'general-knowledge': 'general knowledge',
}

/** Where a line of the list is known from, and how well it was read. */
export function knownFrom({ source, trust }: { source: string; trust: ListTrust }): string {
  return source === '' ? listTrustNames[trust] : `${source} (${listTrustNames[trust]})`
}

/** Stands beside every line of the list until a person of the organisation has checked it. */
export const beforeRelying = 'Not checked by us yet. Check before relying on this.'

export interface ListedLine {
  readonly key: string
  readonly title: string
  readonly purpose: Exclude<Purpose, 'own' | 'local'>
  /** In words that a child of nine can read. */
  readonly helpFor: string
  readonly phone: string
  readonly web: string
  readonly hours: string
  readonly nations: readonly ListNation[]
  readonly source: string
  readonly trust: ListTrust
}

type Given = Omit<ListedLine, 'phone' | 'web' | 'hours' | 'nations' | 'source' | 'trust'> & Partial<ListedLine>

const line = (given: Given): ListedLine => ({
  phone: '',
  web: '',
  hours: '',
  nations: everywhere,
  source: '',
  trust: 'general-knowledge',
  ...given,
})

/** In the order in which they are suggested. */
export const listedLines: readonly ListedLine[] = [
  line({
    key: 'emergency-999',
    title: 'Police, ambulance or fire: 999',
    purpose: 'emergency',
    helpFor: 'Ring this if someone is in danger right now.',
    phone: '999',
  }),
  line({
    key: 'childline',
    title: 'Childline',
    purpose: 'children',
    helpFor: 'You can talk to Childline about any worry if you are under 19. It is free.',
    phone: '0800 1111',
    web: 'https://www.childline.org.uk',
  }),
  line({
    key: 'meic',
    title: 'Meic',
    purpose: 'children',
    helpFor: 'Meic listens to children and young people in Wales. You can speak Welsh or English.',
    phone: '080880 23456',
    web: 'https://www.meiccymru.org',
    nations: ['wales'],
  }),
  line({
    key: 'shout',
    title: 'Shout',
    purpose: 'children',
    helpFor: 'Send a text if you feel very bad and would rather type than talk.',
    phone: 'Text SHOUT to 85258',
    web: 'https://giveusashout.org',
  }),
  line({
    key: 'samaritans',
    title: 'Samaritans',
    purpose: 'adults',
    helpFor: 'Anyone can ring at any time when life feels too hard.',
    phone: '116 123',
    web: 'https://www.samaritans.org',
    hours: 'Day and night, every day',
  }),
  line({
    key: 'nspcc',
    title: 'NSPCC helpline',
    purpose: 'adults',
    helpFor: 'For adults who are worried about a child.',
    phone: '0808 800 5000',
    web: 'https://www.nspcc.org.uk',
  }),
  line({
    key: 'police-101',
    title: 'Police: 101',
    purpose: 'adults',
    helpFor: 'Tell the police about something that is not happening right now.',
    phone: '101',
  }),
  line({
    key: 'report-remove',
    title: 'Report Remove',
    purpose: 'online',
    helpFor: 'For under 18s. It helps to take a nude picture or film of you off the internet.',
    web: 'https://www.childline.org.uk/remove',
    source: 'Pages of the Internet Watch Foundation',
    trust: 'second-hand',
  }),
  line({
    key: 'ceop',
    title: 'CEOP Safety Centre',
    purpose: 'online',
    helpFor:
      'Tell the police here if someone online talks to a child about sex or wants to meet them. Ring 999 first if there is danger now. It is not for bullying or hacking.',
    web: 'https://www.ceop.police.uk',
    source: 'Pages about the CEOP Safety Centre',
    trust: 'second-hand',
  }),
  line({
    key: 'iwf',
    title: 'Internet Watch Foundation',
    purpose: 'online',
    helpFor: 'Tell them about a web page that shows sexual pictures of a child. Do not save or send it.',
    web: 'https://report.iwf.org.uk',
    source: 'Pages of the Internet Watch Foundation',
    trust: 'second-hand',
  }),
  line({
    key: 'take-it-down',
    title: 'Take It Down',
    purpose: 'online',
    helpFor: 'For under 18s. It can stop a nude picture of you before anyone has shared it.',
    web: 'https://takeitdown.ncmec.org',
    source: 'Pages of the Internet Watch Foundation',
    trust: 'second-hand',
  }),
  line({
    key: 'posh',
    title: 'Professionals Online Safety Helpline',
    purpose: 'adults',
    helpFor: 'For people who work with children and have a question about being safe online.',
    phone: '0344 381 4772',
    web: 'https://saferinternet.org.uk',
    source: 'Pages about the UK Safer Internet Centre',
    trust: 'second-hand',
  }),
  line({
    key: 'whistleblowing',
    title: 'Whistleblowing Advice Line',
    purpose: 'adults',
    helpFor: 'For adults who think that where they work does not keep children safe.',
    phone: '0800 028 0285',
    source: 'Believed to be run by the NSPCC',
  }),
  line({
    key: 'stop-it-now',
    title: 'Stop It Now',
    purpose: 'adults',
    helpFor: 'For adults who worry about how they, or someone they know, think or act about children.',
    phone: '0808 1000 900',
    web: 'https://www.stopitnow.org.uk',
  }),
  line({
    key: 'family-lives',
    title: 'Family Lives',
    purpose: 'adults',
    helpFor: 'For parents and carers who want to talk about family life.',
    phone: '0808 800 2222',
    web: 'https://www.familylives.org.uk',
    nations: ['england', 'wales'],
  }),
  line({
    key: 'parentline-scotland',
    title: 'Parentline Scotland',
    purpose: 'adults',
    helpFor: 'For parents and carers in Scotland who want to talk about family life.',
    phone: '08000 28 22 33',
    web: 'https://www.children1st.org.uk',
    nations: ['scotland'],
    source: 'Run by Children 1st',
  }),
  line({
    key: 'parentline-ni',
    title: 'Parentline NI',
    purpose: 'adults',
    helpFor: 'For parents and carers in Northern Ireland who want to talk about family life.',
    phone: '0808 8020 400',
    nations: ['northern-ireland'],
  }),
  line({
    key: 'lifeline-ni',
    title: 'Lifeline',
    purpose: 'adults',
    helpFor: 'Anyone in Northern Ireland can ring at any time when life feels too hard.',
    phone: '0808 808 8000',
    nations: ['northern-ireland'],
  }),
]

/** Whom to look up nearby, by nation: numbers differ from place to place, so that each organisation adds its own. */
export const localHints: Readonly<Record<ListNation, string>> = {
  england:
    'your council’s children’s services (often called the front door or MASH), its number outside office hours, and the local authority designated officer (LADO)',
  scotland: 'your council’s social work team for children, and its number outside office hours',
  wales: 'your council’s children’s services, and their number outside office hours',
  'northern-ireland': 'the Gateway team of your Health and Social Care Trust, and its number outside office hours',
}
