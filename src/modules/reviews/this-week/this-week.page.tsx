/** Where a person begins: what is unsafe, what waits for them, and nothing that does not work yet. */
import { ButtonLink } from '#design/button/button.tsx'
import { AnswerCard } from '#design/card/card.tsx'
import { Paragraph } from '#design/heading/heading.tsx'
import { Hero } from '#design/hero/hero.tsx'
import type { Reminder } from '#platform/rooms/reminder.ts'

export interface ThisWeekProps {
  name: string
  day: string
  /** Somebody without any is asked for nothing. */
  hasRole: boolean
  reminders: readonly Reminder[]
  /** So many more come on the Monday: seven in a week are enough. */
  later: { count: number; from: string }
  /** It is a holiday, and so many things wait until it is over. */
  holiday: { until: string; waiting: number } | undefined
}

export function ThisWeekPage({ name, day, hasRole, reminders, later, holiday }: ThisWeekProps) {
  return (
    <>
      <Hero title="This week" level={1}>
        <Paragraph>{`${name}, today is ${day}. ${summary(reminders.length, later.count + (holiday?.waiting ?? 0))}`}</Paragraph>
      </Hero>
      {holiday ? <Paragraph>{restful(holiday, reminders.length > 0 ? 'other ' : '')}</Paragraph> : null}
      {reminders.map((one) => (
        <AnswerCard key={one.cause} title={one.title} {...answerOf(one)} because={one.why}>
          <ButtonLink href={one.step.href} kind="secondary">
            {one.step.text}
          </ButtonLink>
        </AnswerCard>
      ))}
      {later.count > 0 ? <Paragraph>{enough(later)}</Paragraph> : null}
      {hasRole ? null : (
        <Paragraph>
          You have no role here at present. Whoever looks after Kept in your organisation can appoint you.
        </Paragraph>
      )}
      <Paragraph size="s">This shows what has been written down. It cannot show that every child is safe.</Paragraph>
    </>
  )
}

const answers = {
  unsafe: { answer: 'not-met', word: 'Not safe yet' },
  due: { answer: 'soon', word: 'To do' },
  told: { answer: 'told', word: 'To know' },
} as const

function answerOf({ kind, cannotWait }: Reminder) {
  return cannotWait && kind === 'due' ? ({ answer: 'soon', word: 'Cannot wait' } as const) : answers[kind]
}

function restful({ until, waiting }: NonNullable<ThisWeekProps['holiday']>, other: '' | 'other '): string {
  const rest =
    waiting === 0
      ? ''
      : waiting === 1
        ? ` One ${other}thing waits until they are over.`
        : ` ${waiting} ${other}things wait until they are over.`
  return `These are holidays until ${until}, by the dates under Terms and holidays. Only what cannot wait is shown.${rest}`
}

function enough({ count, from }: ThisWeekProps['later']): string {
  const rest = count === 1 ? 'One more thing waits' : `${count} more things wait`
  return `Seven things are enough for a week. ${rest} until Monday ${from}.`
}

function summary(count: number, resting: number): string {
  if (count === 0) return resting > 0 ? 'Nothing is asked of you now.' : 'Nothing waits for you.'
  return count === 1 ? 'One thing waits for you.' : `${count} things wait for you.`
}
