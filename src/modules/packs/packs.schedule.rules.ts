/** When the next report is due. */
import { monthsAfter } from '#modules/policy/index.ts'

/** The first of its days that comes after today: what was missed while Kept was off is made up once, not many times. */
export function nextAfter(dueOn: string, everyMonths: number, today: string): string {
  let times = 1
  while (monthsAfter(dueOn, everyMonths * times) <= today) times += 1
  return monthsAfter(dueOn, everyMonths * times)
}
