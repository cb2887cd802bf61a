/** The door of the calendar room: when terms and holidays are, for every room that asks something of somebody. */
export { calendarRoom } from './calendar.module.ts'
export { calendarReads, readCalendar } from './calendar.questions.ts'
export {
  askedFrom,
  type Calendar,
  type Holiday,
  holidayOf,
  lastWeeksDays,
  lastWeeksFrom,
  ourSuggestion,
  type Term,
  termAfter,
  termOf,
} from './calendar.rules.ts'
