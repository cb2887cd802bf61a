/** The dozen questions from which Kept writes a policy to begin with. */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import { Radios } from '#design/radios/radios.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { StarterQuestion } from './write-policy.words.ts'
import { starterQuestions } from './write-policy.words.ts'

export interface WritePolicyProps {
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export const writePolicyTitle = 'Write a policy with us'

export function WritePolicyPage({ typed, errors, once }: WritePolicyProps) {
  const field = (name: string) => ({ name, words: englishWords, error: errorOf(errors, name), value: typed[name] })
  const questions: readonly StarterQuestion[] = starterQuestions
  return (
    <FormPage
      title={writePolicyTitle}
      intro={
        <Paragraph>
          Answer as you really mean to do it. The policy will hold only that, in sentences that can be checked, and you
          can change every one of them before you adopt it.
        </Paragraph>
      }
      action="/policy/write"
      once={once}
      errors={errors}
      submit="Write it"
      beside={<Link href="/policy/bring">I have a policy already</Link>}
      words={englishWords}
    >
      <Input {...field('organisation')} label="What is your organisation called?" autocomplete="organization" />
      <Input
        {...field('coordinator')}
        label="Who coordinates online safety?"
        hint="A name, or a role if you do not want a name in the policy."
        autocomplete="off"
      />
      <Input
        {...field('second')}
        label="Who is the second person for worries? (optional)"
        hint="For when the coordinator is away, or the worry is about them."
        autocomplete="off"
      />
      {questions.map(({ name, asks, hint, choices }) => (
        <Radios key={name} {...field(name)} legend={asks} hint={hint} items={choices} />
      ))}
    </FormPage>
  )
}
