/** Says whether a hyphen at the end of a line belongs to its word: of words that policies write with one, by their two halves. */

/** First halves that no other word begins with, or hardly any. */
const always = new Set(
  'anti cyber e half multi non peer role self semi two three four five six seven eight nine twenty wi'.split(' '),
)

/** For first halves that other words begin with as well (photo-graph, in-form, under-stand): how the second half then begins. */
const secondHalves: Readonly<Record<string, string>> = {
  ad: 'hoc|free|block',
  after: 'school|hours|care|event',
  age: 'appropriate|based|group|limit|range|rated|related|restrict|specific|suitable|verif',
  all: 'ages|day|important|inclusive|staff',
  ar: 'lein',
  back: 'ups?',
  break: 'ins?|outs?',
  check: 'ins?|ups?',
  child: 'friendly|protection|centred|led|on',
  co: 'host|author|lead|work|op',
  day: 'to|trip|long',
  drop: 'ins?|offs?|outs?',
  end: 'of|to|user',
  ex: 'members?|partners?|staff|pupils?|students?|volunteers?|employees?|learners?',
  face: 'to',
  family: 'friendly|centred|run',
  first: 'aid|aiders?|time|hand|party|person',
  follow: 'ups?|on',
  full: 'time|day|screen|length',
  group: 'chats?|call',
  high: 'risk|quality|level|profile|speed',
  home: 'school|educated',
  image: 'based|sharing',
  in: 'apps?|built|depth|game|house|person|school|service|session',
  ill: 'treat|health|informed',
  inter: 'agency|school|generational',
  live: 'stream|chat|action',
  log: 'ins?|ons?|offs?|outs?',
  long: 'term|standing|lasting',
  low: 'level|risk|cost',
  off: 'camera|duty|hand|limits|screen|season|site|topic',
  on: 'call|camera|demand|duty|screen|site|the',
  one: 'day|hour|offs?|page|sided|stop|third|time|to|way|year',
  open: 'access|ended|minded|plan|source',
  opt: 'ins?|outs?',
  out: 'of',
  over: 'sharing|the',
  part: 'time',
  password: 'protected',
  photo: 'based|call|consent|editing|free|messag|sharing|shoot',
  pick: 'ups?',
  plug: 'ins?',
  post: 'event|incident|lesson|session|traumatic',
  pre: 'agreed|approved|arranged|booked|course|employment|existing|moderated|planned|recorded|school|set|teens?',
  re: 'examin|issue|sign|train|check',
  real: 'life|time|world',
  risk: 'assess|based|averse',
  school: 'age|aged|based|home|issued|owned|provided|wide',
  short: 'term|lived',
  sign: 'ins?|offs?|outs?|ups?',
  single: 'person|sex|use',
  step: 'by|parent',
  sub: 'committee|contract|section',
  third: 'part|person|sector',
  time: 'bound|consuming|limited|outs?',
  trauma: 'informed',
  under: 'eights?|fives?|eighteens?|elevens?|sixteens?|thirteens?|the',
  up: 'skirting|to',
  user: 'friendly|generated',
  video: 'call|chat|confer|links?|meeting|sharing',
  web: 'based|chat',
  well: 'being|behaved|informed|known|meaning',
  whistle: 'blow',
  year: 'end|groups?|long|olds?|on|round',
  young: 'people|person',
}

/** `before` and `after` are the letters on either side of the hyphen; any other hyphen there only breaks a word. */
export function isHyphenated(before: string, after: string): boolean {
  const first = before.toLowerCase()
  if (always.has(first)) return true
  const halves = Object.hasOwn(secondHalves, first) ? secondHalves[first] : undefined
  return halves !== undefined && beginning(halves).test(after)
}

const beginnings = new Map<string, RegExp>()

/** Short ones must be the whole of it: `ins` is no beginning of `instruct`. */
function beginning(halves: string): RegExp {
  const known = beginnings.get(halves)
  if (known) return known
  const each = halves.split('|').map((half) => (half.replace('?', '').length < 5 ? `${half}$` : half))
  const made = new RegExp(`^(?:${each.join('|')})`, 'u')
  beginnings.set(halves, made)
  return made
}
