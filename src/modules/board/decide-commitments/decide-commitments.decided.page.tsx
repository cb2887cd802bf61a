/** What stands of one commitment: how it would be known, by what, and who said so. */
import { List } from '#design/heading/heading.tsx'
import type { SummaryRow } from '#design/summary-list/summary-list.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { dayInWords } from '#platform/text/dates.ts'
import { howNames, intervalNames, intervals } from '../board.words.ts'
import type { CommitmentToDecide, Shown, StandingTask } from './decide-commitments.view.ts'

export function DecidedSummary({ one }: { one: CommitmentToDecide }) {
  return <SummaryList rows={decidedRows(one)} />
}

export function decidedRows({ decision, task, owner, uncovered, pieces }: CommitmentToDecide): SummaryRow[] {
  if (!decision) return []
  const { how, note, decidedBy, decidedOn, shows } = decision
  const counted = shows.filter(({ isChoosable }) => isChoosable)
  const lines = (list: readonly Shown[]) => <List items={list.map((one) => shownInWords(one, pieces.length))} />
  return [
    { key: 'How we would know', value: howNames[how] },
    ...(note ? [{ key: 'Why', value: note }] : []),
    ...(counted.length > 0 ? [{ key: 'Kept counts', value: lines(counted) }] : []),
    ...(task ? [{ key: 'People do', value: taskInWords(task) }] : []),
    ...(uncovered.length > 0 ? [{ key: 'Nothing shows yet', value: <List items={uncovered.map(quoted)} /> }] : []),
    ...(owner ? [{ key: 'Looked after by', value: owner.isActive ? owner.name : `${owner.name}, who has left` }] : []),
    { key: 'Decided', value: `by ${decidedBy} on ${dayInWords(decidedOn)}` },
  ]
}

const quoted = (words: string) => `“${words}”`

/** The words are named where there are several pieces. */
function shownInWords({ says, covers }: Shown, pieces: number): string {
  return pieces > 1 ? `${says} For ${covers.map(quoted).join(', ')}` : says
}

function taskInWords({ does, everyMonths, needsWitness }: StandingTask): string {
  const every = intervals.find((one) => one === everyMonths)
  const often = every ? intervalNames[every].toLowerCase() : `every ${everyMonths} months`
  return `${does} (confirmed ${often}${needsWitness ? ', and seen by a second person' : ''})`
}
