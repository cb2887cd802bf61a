/** The facts Kept read from a policy, to be looked at and put right. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Select } from '#design/select/select.tsx'
import { Textarea } from '#design/textarea/textarea.tsx'
import type { Nation } from '#modules/reader/index.ts'
import { nations } from '#modules/reader/index.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'

export interface CorrectFactsProps {
  draft: string
  policyTitle: string
  /** Ages, intervals and numbers that the commitments name. */
  parameters: readonly string[]
  typed: Typed
  errors: readonly FieldError[]
  once: string
  before: string
  /** What somebody else saved meanwhile, field by field. */
  meanwhile?: Typed | undefined
}

export const correctFactsTitle = 'Facts: who, when, whom to ring'

const nationNames: Readonly<Record<Nation, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  ireland: 'Ireland',
}

const factLabels = {
  organisation: 'Organisation',
  nation: 'Nation whose guidance it follows',
  lastReviewed: 'Last reviewed',
  intervalMonths: 'Reviewed every how many months?',
  coordinators: 'Coordinators and leads',
  contacts: 'Contacts and helplines',
  signedRole: 'Signed by',
} as const

function savedNow(meanwhile: Typed) {
  return Object.entries(factLabels).map(([field, key]) => {
    const value = meanwhile[field] ?? ''
    const nation = nations.find((one) => field === 'nation' && one === value)
    return { key, value: nation ? nationNames[nation] : value || 'Nothing' }
  })
}

export function CorrectFactsPage(props: CorrectFactsProps) {
  const { draft, policyTitle, parameters, typed, errors, once, before, meanwhile } = props
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  return (
    <FormPage
      title={correctFactsTitle}
      caption={policyTitle}
      intro={
        <>
          {meanwhile ? <Conflict says={meanwhileSays} now={savedNow(meanwhile)} /> : null}
          <Paragraph>
            This is what the policy says, as Kept read it. Put right what is wrong; leave empty what it does not say.
          </Paragraph>
        </>
      }
      action={pathTo('/policy/drafts/:draft/facts', { draft })}
      once={once}
      errors={errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href={pathTo('/policy/drafts/:draft', { draft })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <input type="hidden" name="_before" value={before} />
      <Input {...field('organisation')} label={factLabels.organisation} autocomplete="off" />
      <Select
        {...field('nation')}
        label={factLabels.nation}
        items={[
          { value: '', text: 'It does not say' },
          ...nations.map((one) => ({ value: one, text: nationNames[one] })),
        ]}
      />
      <Input
        {...field('lastReviewed')}
        label={factLabels.lastReviewed}
        hint="A month or a day, such as 2024-05 or 2024-05-13."
        autocomplete="off"
      />
      <Input {...field('intervalMonths')} label={factLabels.intervalMonths} inputmode="numeric" autocomplete="off" />
      <Textarea
        {...field('coordinators')}
        label={factLabels.coordinators}
        hint="One a line: the role, a colon, the name. For example: Online safety coordinator: Mared Pugh"
        rows={4}
      />
      <Textarea
        {...field('contacts')}
        label={factLabels.contacts}
        hint="One a line: email, phone, helpline or website, a colon, and the rest. For example: helpline: 0800 1111"
        rows={5}
      />
      <Input
        {...field('signedRole')}
        label={factLabels.signedRole}
        hint="A role or a name. Leave it empty if nobody has signed."
        autocomplete="off"
      />
      {parameters.length > 0 ? (
        <Paragraph>{`Ages, intervals and numbers in the commitments: ${parameters.join(', ')}.`}</Paragraph>
      ) : null}
    </FormPage>
  )
}

const meanwhileSays =
  'Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save.'
