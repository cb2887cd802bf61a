/** The pieces that the first template is put together from. */
import type { Block, Words } from '#platform/papers/paper.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { PackChange, PackChanges, PackWeakened } from './packs.answers.rules.ts'

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: Words): Block => ({ kind: 'paragraph', text })
export const note = (text: Words): Block => ({ kind: 'note', text })
export const listed = (items: readonly Words[]): Block => ({ kind: 'list', items })
export const many = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`
export const quoted = (text: string): Words => [{ text, bold: true }]

export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Words[])[],
  toFillIn = false,
): Block {
  return { kind: 'table', caption, head, rows, ...(toFillIn && { toFillIn }) }
}

/** What is other than in the last report; the worse first. */
export function changed(changes: PackChanges | null): Block[] {
  if (!changes) return [heading(1, 'Since the last report'), paragraph('This is the first report.')]
  const { since, worse, better, added, gone, reworded } = changes
  const parts = [
    ...moved('Worse than before', worse),
    ...moved('Better than before', better),
    ...named('New commitments', added),
    ...named('No longer in our policies', gone),
    ...(reworded.length === 0
      ? []
      : [
          heading(2, 'In other words than before'),
          table(
            '',
            ['It said', 'It says now'],
            reworded.map(({ was, is }) => [was, is]),
          ),
        ]),
  ]
  const title = heading(1, `Since report ${since.number} of ${dayInWords(since.madeOn)}`)
  return [
    title,
    ...(parts.length === 0
      ? [paragraph('No answer has become better or worse, and no commitment is new, gone or reworded.')]
      : parts),
  ]
}

function moved(title: string, changes: readonly PackChange[]): Block[] {
  if (changes.length === 0) return []
  const rows = changes.map(({ text, was, is }): Words[] => [text, was, [{ text: is, bold: true }]])
  return [heading(2, title), table('', ['What we said', 'It was', 'It is'], rows)]
}

function named(title: string, texts: readonly string[]): Block[] {
  return texts.length === 0 ? [] : [heading(2, title), listed(texts)]
}

/** A commitment that promises less is easily kept: trustees see what the last change of each policy took out or softened. */
export function weakened(all: readonly PackWeakened[]): Block[] {
  const title = heading(1, 'Commitments that became weaker')
  if (all.length === 0)
    return [title, paragraph('No change of our policies is known to have taken a commitment out or softened one.')]
  return [
    title,
    paragraph('Found from the words alone. It may be right to promise less: please make sure that it was meant.'),
    ...all.map(({ policy, version, adoptedOn, commitments }) =>
      table(
        `${policy}: version ${version}, adopted on ${dayInWords(adoptedOn)}`,
        ['It said', 'It says now', 'What became weaker'],
        commitments.map(({ before, after, how }) => [before, after || 'Nothing', how]),
      ),
    ),
  ]
}
