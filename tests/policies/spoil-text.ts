/** Spoils the texts of policies, each time differently and the same again from the same seed. */

/** From `least` up to but not including `most`. */
export type Pick = (least: number, most: number) => number

export type Spoil<Thing> = (thing: Thing, pick: Pick) => Thing

export const whole = (pick: Pick, most: number) => Math.floor(pick(0, most))
export function oneOf<Thing>(things: readonly Thing[], pick: Pick): Thing {
  const one = things[whole(pick, things.length)]
  if (one === undefined) throw new Error('Nothing to choose from.')
  return one
}

/** Letters that look, join, turn or count otherwise than those people type. */
const oddLetters = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\u2066',
  '\u0301',
  '\u0489',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u3000',
  '\ufb01',
  '\ufb03',
  '\u01c5',
  '\u0130',
  '\u212a',
  '\u1e9e',
  '\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67',
  '\ud83c\udff4',
  '\ud800',
  '\udc00',
  '\uffff',
  '\ufffd',
  '\u0000',
  '\u000b',
  '\u000c',
  '\u001b[31m',
  '\u2010',
  '\u2011',
  '\u2212',
  '\u2022',
  '\uf0b7',
  '\u25aa',
  '\u2713',
  '\u0660',
  '\u4f60\u597d',
  '\u0627\u0644',
  '\ud835\udc00',
  '\u1160',
  '…',
  '“',
  '’',
  '\t',
  '\r',
  '\r\n',
  '-\n',
  '|',
  '&nbsp;',
  '<b>',
  '](',
  '**',
  '`',
]

const textSpoils: readonly Spoil<string>[] = [
  (text, pick) => withoutRange(text, pick),
  (text, pick) => doubledRange(text, pick),
  (text, pick) => sprinkled(text, pick, oddLetters),
  (text, pick) => sprinkled(text, pick, ['\n', '\n\n', '  ', '. ', ': ', '; ', '- ', '• ', '1. ', '(a) ', '# ', '> ']),
  (text, pick) => shuffled(text.split('\n'), pick).join('\n'),
  (text, pick) => shuffled(text.split(' '), pick).join(' '),
  (text, pick) => text.slice(0, whole(pick, text.length)),
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll(' ', '\n'),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(/[.,:;]/g, ''),
  (text, pick) =>
    text.replaceAll(/(\w{3})(\w{3})/g, (word, first, rest) => (pick(0, 1) < 0.2 ? `${first}-\n${rest}` : word)),
  (text) => text.replaceAll('fi', '\ufb01').replaceAll('fl', '\ufb02'),
  (text, pick) =>
    inserted(
      text,
      pick,
      oneOf(['(', '[', '"', '“', '- ', 'a ', 'must ', '1.', '\t', '____', '….', 'www.', '@'], pick).repeat(
        whole(pick, 3_000),
      ),
    ),
  (text, pick) =>
    text
      .split('\n')
      .map((line) => `${' '.repeat(whole(pick, 40))}${line}`)
      .join('\n'),
  (text) =>
    text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n'),
  (text) =>
    text
      .split('\n')
      .map((line) => `| ${line.replaceAll(' ', ' | ')} |`)
      .join('\n'),
]

export function spoiledText(text: string, pick: Pick): string {
  let spoiled = text
  for (let times = 1 + whole(pick, 4); times > 0; times -= 1) spoiled = oneOf(textSpoils, pick)(spoiled, pick)
  return spoiled.slice(0, 60_000)
}

function withoutRange(text: string, pick: Pick): string {
  const from = whole(pick, text.length)
  return text.slice(0, from) + text.slice(from + whole(pick, 400))
}

function doubledRange(text: string, pick: Pick): string {
  const from = whole(pick, text.length)
  const part = text.slice(from, from + whole(pick, 600))
  return text.slice(0, from) + part.repeat(1 + whole(pick, 5)) + text.slice(from)
}

function inserted(text: string, pick: Pick, what: string): string {
  const at = whole(pick, text.length)
  return text.slice(0, at) + what + text.slice(at)
}

function sprinkled(text: string, pick: Pick, what: readonly string[]): string {
  let spoiled = text
  for (let times = 1 + whole(pick, 30); times > 0; times -= 1) spoiled = inserted(spoiled, pick, oneOf(what, pick))
  return spoiled
}

/** Swaps a few of them. */
function shuffled(parts: readonly string[], pick: Pick): string[] {
  const order = [...parts]
  for (let times = whole(pick, 40); times > 0; times -= 1) {
    const [one, other] = [whole(pick, order.length), whole(pick, order.length)]
    const kept = order[one] ?? ''
    order[one] = order[other] ?? ''
    order[other] = kept
  }
  return order
}
