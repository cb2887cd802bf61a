/** How answers over time are drawn. */
import type { Example } from '../example.ts'
import { ColumnChart, StepChart } from './chart.tsx'

const names = {
  ok: 'Up to date',
  soon: 'Due soon',
  'not-met': 'Not met',
  unknown: 'Not known yet',
  told: 'Told to us',
} as const
const time = { from: '20 November 2025', until: '20 November 2026' }

export const examples: Example[] = [
  {
    name: 'One matter',
    says: 'The higher the line, the better it stood; each answer has a lane of its own.',
    render: () => (
      <StepChart
        id="one"
        title="How this stood"
        says="Not known yet at first, then up to date, due soon from October, and not met since November."
        {...time}
        names={names}
        steps={[
          { from: 0.1, until: 0.3, answer: 'unknown' },
          { from: 0.3, until: 0.9, answer: 'ok' },
          { from: 0.9, until: 0.97, answer: 'soon' },
          { from: 0.97, until: 1, answer: 'not-met' },
        ]}
      />
    ),
  },
  {
    name: 'Many',
    says: 'Each pattern can be told without its colour.',
    render: () => (
      <ColumnChart
        id="many"
        title="How many commitments had each answer"
        says="At first nothing was known; now nine are up to date and one is not met."
        {...time}
        names={names}
        columns={[
          { key: 'a', figures: { unknown: 10 } },
          { key: 'b', figures: { unknown: 6, ok: 2, told: 1, soon: 1 } },
          { key: 'c', figures: { ok: 9, 'not-met': 1 } },
        ]}
      />
    ),
  },
]
