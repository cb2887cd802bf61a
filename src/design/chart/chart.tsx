/** Draws answers over time: one matter as steps between lanes, or many as columns; a table beside it says the same. */
import { type AnswerKind, AnswerShape, answerKinds } from '../answer/answer.tsx'

export interface ChartProps {
  /** Stands before the ids inside. */
  id: string
  title: string
  /** What is to be seen, in a sentence or two, for those who hear it. */
  says: string
  /** In words, such as "20 November 2025". */
  from: string
  until: string
  /** What each kind of answer is called. */
  names: Readonly<Record<AnswerKind, string>>
}

/** A part of the time, from 0 at its beginning to 1 at its end; `undefined` where there was nothing to answer. */
export interface Step {
  from: number
  until: number
  answer: AnswerKind | undefined
}

export interface StepChartProps extends ChartProps {
  steps: readonly Step[]
}

/** The best on top, as people expect of a line that falls. */
const lanes: readonly AnswerKind[] = ['ok', 'told', 'unknown', 'soon', 'not-met']
const [width, laneHeight, bar] = [600, 34, 12]
/** Nothing is drawn narrower. */
const least = 4
const middleOf = (answer: AnswerKind) => lanes.indexOf(answer) * laneHeight + laneHeight / 2

export function StepChart({ steps, ...chart }: StepChartProps) {
  const height = lanes.length * laneHeight
  return (
    <Frame {...chart} kinds={lanes} height={height}>
      {lanes.map((lane) => (
        <line key={lane} className="kept-chart__lane" x1="0" x2={width} y1={middleOf(lane)} y2={middleOf(lane)} />
      ))}
      {steps.map((step, at) => (
        <OneStep key={step.from} step={step} before={steps[at - 1]} />
      ))}
    </Frame>
  )
}

function OneStep({ step: { from, until, answer }, before }: { step: Step; before: Step | undefined }) {
  if (!answer) return null
  // What began only just now is still to be seen.
  const [x, y] = [Math.min(from * width, width - least), middleOf(answer)]
  const fell = before?.answer && before.until === from ? middleOf(before.answer) : y
  return (
    <g className={`kept-answer--${answer}`}>
      <line className="kept-chart__fall" x1={round(x)} x2={round(x)} y1={fell} y2={y} />
      <rect
        className="kept-chart__bar"
        x={round(x)}
        y={y - bar / 2}
        width={round(Math.max(least, (until - from) * width))}
        height={bar}
        rx="3"
      />
    </g>
  )
}

/** How many there were of each at one moment. */
export interface Column {
  key: string
  figures: Readonly<Partial<Record<AnswerKind, number>>>
}

export interface ColumnChartProps extends ChartProps {
  columns: readonly Column[]
}

const columnsHeight = 180
/** From the bottom up. */
const upwards: readonly AnswerKind[] = ['not-met', 'soon', 'unknown', 'told', 'ok']

export function ColumnChart({ columns, ...chart }: ColumnChartProps) {
  const most = Math.max(1, ...columns.map(totalOf))
  const each = width / Math.max(1, columns.length)
  return (
    <Frame {...chart} kinds={upwards.toReversed()} height={columnsHeight}>
      <defs>
        {answerKinds.map((kind) => (
          <Pattern key={kind} id={`${chart.id}-${kind}`} kind={kind} />
        ))}
      </defs>
      {columns.map((column, at) => (
        <g key={column.key} transform={`translate(${round(at * each)} 0)`}>
          {stacked(column, columnsHeight / most).map(({ kind, y, height }) => (
            <rect key={kind} y={y} width={round(each * 0.9)} height={height} fill={`url(#${chart.id}-${kind})`} />
          ))}
        </g>
      ))}
    </Frame>
  )
}

const round = (value: number) => Math.round(value * 100) / 100
const totalOf = ({ figures }: Column) => answerKinds.reduce((sum, kind) => sum + (figures[kind] ?? 0), 0)

function stacked({ figures }: Column, unit: number) {
  let below = 0
  return upwards.flatMap((kind) => {
    const height = (figures[kind] ?? 0) * unit
    below += height
    return height === 0 ? [] : [{ kind, y: round(columnsHeight - below), height: round(height) }]
  })
}

/** Told apart without colour: crossed, slanting, dotted, lined and plain. */
const marks: Readonly<Record<AnswerKind, string>> = {
  'not-met': 'M0 0l8 8M8 0l-8 8',
  soon: 'M0 8l8-8',
  unknown: 'M3 4h2',
  told: 'M0 4h8',
  ok: '',
}

function Pattern({ id, kind }: { id: string; kind: AnswerKind }) {
  return (
    <pattern id={id} className={`kept-answer--${kind}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect className="kept-chart__bar" width="8" height="8" />
      {marks[kind] ? <path className="kept-chart__mark" d={marks[kind]} /> : null}
    </pattern>
  )
}

interface FrameProps extends ChartProps {
  kinds: readonly AnswerKind[]
  height: number
  children: React.ReactNode
}

function Frame({ id, title, says, from, until, names, kinds, height, children }: FrameProps) {
  return (
    <figure className="kept-chart">
      <div className="kept-chart__ground">
        <svg
          className="kept-chart__drawing"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-says`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-says`}>{says}</desc>
          {children}
        </svg>
        <p className="kept-chart__time">
          <span>{from}</span> <span>{until}</span>
        </p>
      </div>
      <ul className="kept-chart__names" aria-label="What is drawn, from the top">
        {kinds.map((kind) => (
          <li key={kind} className={`kept-answer--${kind}`}>
            <Key id={id} kind={kind} isPattern={kinds !== lanes} />
            {names[kind]}
          </li>
        ))}
      </ul>
    </figure>
  )
}

function Key({ id, kind, isPattern }: { id: string; kind: AnswerKind; isPattern: boolean }) {
  if (!isPattern) return <AnswerShape kind={kind} />
  return (
    <svg className="kept-chart__key" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect width="24" height="24" fill={`url(#${id}-${kind})`} />
    </svg>
  )
}
