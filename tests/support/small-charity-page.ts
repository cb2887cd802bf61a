/** Writes the simulated year as a page: the rule of minutes, the table by week, what it comes to and what it leaves out. */
import { mostAWeek } from '#modules/reviews/index.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { Visitor } from './small-charity.ts'
import { adults, commitments, firstDay, lastDay, visitors, youngPeople } from './small-charity.ts'
import { minutes } from './small-charity-minutes.ts'
import { kindNames } from './small-charity-things.ts'
import type { Visit, Week } from './small-charity-year.ts'

export const yearPage = 'docs/year.md'
export const mostMinutes = 45

export const of = (week: Week, who: Visitor): Visit | undefined => week.visits.find((one) => one.who === who)
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const minutesIn = (week: Week, who: Visitor) => of(week, who)?.minutes ?? 0

/** Of one person over some weeks. */
export function totals(weeks: readonly Week[], who: Visitor) {
  const each = weeks.map((week) => minutesIn(week, who))
  return {
    most: Math.max(0, ...each),
    sum: sum(each),
    quiet: each.filter((one) => one <= minutes.signIn[0]).length,
    mostTasks: Math.max(0, ...weeks.map((week) => of(week, who)?.tasks.length ?? 0)),
  }
}

const names: Readonly<Record<Visitor, string>> = {
  amira: 'coordinator (a volunteer)',
  grace: 'safeguarding lead',
  sam: 'alternate',
  tom: 'trustee',
  ben: 'a volunteer who looks after three things',
  leaver: 'a volunteer who leaves in March',
}

export function writeYearPage(weeks: readonly Week[]): string {
  const term = weeks.filter(({ inHoliday }) => !inHoliday)
  const rest = weeks.filter(({ inHoliday }) => inHoliday)
  return [
    '# A year of a small charity\n',
    'Written by `node tools/year.ts`; nothing here is typed by hand. `tests/years/small-charity.test.ts` lives through the same year and fails where this page is stale.\n',
    whatIsSimulated(),
    '## What it came to\n',
    totalsTable(term, rest),
    `In term the coordinator is asked for at most ${totals(term, 'amira').most} minutes in a week (the limit is ${mostMinutes}) and ${(totals(term, 'amira').sum / term.length).toFixed(1)} on average; in ${totals(term, 'amira').quiet} of ${term.length} weeks nothing waits. In the ${rest.length} weeks of holidays she is asked for ${totals(rest, 'amira').sum} minutes. What cannot wait came to her once in the holidays, on purpose: a family withdrew its yes to a picture, ${sum(rest.map((week) => of(week, 'amira')?.pressing ?? 0))} minutes. At most ${Math.max(...weeks.flatMap(({ visits }) => visits.map(({ atOnce }) => atOnce)))} things stood on *This week* at once, and nobody met more than ${Math.max(...visitors.map((who) => totals(weeks, who).mostTasks))} in a week (${mostAWeek} are let through, [decision 0049](decisions/0049-seven-in-a-week.md)).\n`,
    '## Week by week\n',
    weekTable(weeks),
    '## The rule of minutes\n',
    'Nobody was watched doing it: these are our estimates, each with what it is for.\n',
    ruleTable(),
    whatIsLeftOut,
  ].join('\n')
}

function whatIsSimulated(): string {
  return [
    '## What is simulated\n',
    `${adults} adults, ${youngPeople} young people, a policy of ${commitments.length} commitments in invented words over every topic the reader knows, adopted and decided on ${dayInWords(firstDay)}. Every day until ${dayInWords(lastDay)} the clock moves, what happens that day happens, the engine is woken as the running Kept wakes it, and what is set for a time is done. On Tuesdays the coordinator signs in anew and opens *This week*; on Wednesdays the others do. Each does **everything** that is shown, the same evening, through the forms of the real rooms, until nothing more is shown. A task that is asked again after it was done, two tasks for one cause, more than ${mostAWeek} at once, a task nobody knows how to do, or an error in the log fails the test.\n`,
    `The young people have carers and sing in two choirs; one is in care, and those who are old enough turn 18 within the year. Adults are volunteers with a check each, four systems outside Kept are listed, and the privacy papers were adopted before the first young person was written down. An adult joins by a code, another leaves with things to be done for it, a trustee is proposed as lead trustee, and who holds which role is looked through every term.\n`,
    `Rooms that are still to come are stood in for by ${kindNames.length} kinds of things that fall due, each declared by a manifest as a real room is: agreements, pictures, training, technology, groups, equipment, security, plans. Their promises are joined to the commitments and judged by the engine; each reminds by one cause and is done by one form. How often their things fall due is our guess at a charity of this size, and what those rooms will have to keep to.\n`,
  ].join('\n')
}

function totalsTable(term: readonly Week[], rest: readonly Week[]): string {
  return [
    '| who | most minutes in a week of term | all of term | most things in a week | in holidays | for what cannot wait, told apart |',
    '|---|---|---|---|---|---|',
    ...visitors.map((who) => {
      const [inTerm, inHolidays] = [totals(term, who), totals(rest, who)]
      const apart = sum([...term, ...rest].map((week) => of(week, who)?.pressing ?? 0))
      const cells = [names[who], inTerm.most, inTerm.sum, inTerm.mostTasks, inHolidays.sum, apart]
      return `| ${cells.join(' | ')} |`
    }),
    '',
  ].join('\n')
}

function weekTable(weeks: readonly Week[]): string {
  return [
    '| week from | | things shown to the coordinator | coordinator | lead | alternate | trustee | volunteers | what happened, and what was shown to her |',
    '|---|---|---|---|---|---|---|---|---|',
    ...weeks.map((week) => {
      const cell = (who: Visitor) => {
        const one = of(week, who)
        if (!one) return who === 'tom' ? 'away' : '–'
        return one.pressing > 0 ? `${one.minutes} (+${one.pressing})` : String(one.minutes)
      }
      const tasks = of(week, 'amira')?.tasks ?? []
      const said = [...week.events, ...tasks.map((title) => `*${title}*`)].join('. ')
      const others = minutesIn(week, 'ben') + minutesIn(week, 'leaver')
      const kind = week.inHoliday ? 'holiday' : 'term'
      return `| ${week.monday} | ${kind} | ${tasks.length} | ${cell('amira')} | ${cell('grace')} | ${cell('sam')} | ${cell('tom')} | ${others} | ${said} |`
    }),
    '',
    'In brackets: minutes for what cannot wait. Holidays are those that Kept suggests ([decision 0048](decisions/0048-terms-and-holidays-by-our-suggestion.md)).\n',
  ].join('\n')
}

function ruleTable(): string {
  return [
    '| minutes | for |',
    '|---|---|',
    ...Object.values(minutes).map(([count, reason]) => `| ${count} | ${reason} |`),
    '',
  ].join('\n')
}

const whatIsLeftOut = `## What it leaves out

- **Concerns.** The lead's one plan is told apart, as what cannot wait; a concern itself takes what it takes.
- **The first evenings**: bringing the policy, confirming what was read, deciding each commitment. And in the rooms about people: bringing young people and carers in from a list, deciding who needs which check, the privacy papers, listing systems. They come before the first day of this year; deciding forty commitments takes an evening or two of their own.
- **The work itself**: holding a session, looking through a building, the trustees' meeting. Counted is what it takes to tell Kept.
- **What families and adults do by themselves**: they answer by their own link, and Kept asks them. What the organisation's administrator does to look after the installation.
- **Thinking.** A person who is tired, interrupted or new takes longer than any rule.
`
