/** The parts that pages about lines share: how a line is reached, how its check stands, and the fields that change it. */
import type { AnswerKind } from '#design/answer/answer.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { SummaryRow } from '#design/summary-list/summary-list.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { contactRoleNames, contactRoles, purposeNames, purposesOfOthers, standingWords } from './helplines.words.ts'

interface Reached {
  phone: string
  email: string
  web: string
  hours: string
}

/** How it is reached, each as something to press; what is not known is left out. */
export function reachRows({ phone, email, web, hours }: Reached): SummaryRow[] {
  const row = (key: string, value: string, href?: string) =>
    value === '' ? [] : [{ key, value: href ? <Link href={href}>{value}</Link> : value }]
  return [
    // A number is not broken over two lines.
    ...row('Telephone', phone.replaceAll(' ', '\u00a0'), phoneHref(phone)),
    ...row('E-mail', email, `mailto:${email}`),
    ...row('Web page', webInWords(web), web),
    ...row('When', hours),
  ]
}

/** An address as people say it. */
export function webInWords(web: string): string {
  return web.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}

/** Only of a plain number: “Text SHOUT to 85258” cannot be rung. */
function phoneHref(phone: string): string | undefined {
  return /^[\d\s()+-]+$/.test(phone) ? `tel:${phone.replace(/[^\d+]/g, '')}` : undefined
}

export interface StandingShown {
  state: keyof typeof standingWords
  dueOn: string
  /** The day on which somebody last found that it works. */
  goodOn: string | null
}

export function standingInWords({ state, dueOn, goodOn }: StandingShown): {
  answer: AnswerKind
  word: string
  because: string
} {
  const last = goodOn ? `Last found to work on ${dayInWords(goodOn)}. ` : ''
  const next = state === 'no-answer' ? 'Put it right, or put it away.' : `To be checked by ${dayInWords(dueOn)}.`
  return { ...standingWords[state], because: `${last}${next}` }
}

export interface LineFieldsProps {
  isOwn: boolean
  typed: Typed
  errors: readonly FieldError[]
}

export function LineFields({ isOwn, typed, errors }: LineFieldsProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  const email = isOwn ? 'E-mail address of the role' : 'E-mail address (optional)'
  return (
    <>
      {isOwn ? (
        <Radios
          {...field('role')}
          legend="Which role is reached?"
          items={contactRoles.map((role) => ({ value: role, text: contactRoleNames[role] }))}
        />
      ) : (
        <Radios
          {...field('purpose')}
          legend="What do people ring it for?"
          items={purposesOfOthers.map((purpose) => ({ value: purpose, text: purposeNames[purpose] }))}
        />
      )}
      <Input
        {...field('title')}
        label="What is it called?"
        hint={isOwn ? 'Such as “Safeguarding lead”. Name the role, not the person.' : undefined}
        autocomplete="off"
      />
      <Textarea
        {...field('helpFor')}
        label="What is it for?"
        hint="In words that a child of nine can read: short sentences, no abbreviations."
        rows={3}
      />
      <Input
        {...field('phone')}
        label={isOwn ? 'Telephone number' : 'Telephone number (optional)'}
        autocomplete="off"
      />
      <Input
        {...field('email')}
        label={email}
        hint={isOwn ? 'One that stays when people change, such as safeguarding@example.org.' : undefined}
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      <Input
        {...field('web')}
        label="Web page (optional)"
        hint="Kept does not open it. Look at it yourself first."
        type="url"
        autocomplete="off"
        spellcheck={false}
      />
      <Input {...field('hours')} label="When somebody answers (optional)" autocomplete="off" />
    </>
  )
}
