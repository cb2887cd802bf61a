/** Asks what a policy is to be called. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'

export const renamePolicyTitle = 'Change the name of the policy'

export interface RenamePolicyProps {
  policy: string
  /** As it is called now. */
  title: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** Somebody else changed it since it was shown. */
  isChanged: boolean
}

export function RenamePolicyPage({ policy, title, typed, errors, once, isChanged }: RenamePolicyProps) {
  return (
    <FormPage
      title={renamePolicyTitle}
      intro={
        isChanged ? (
          <Conflict
            says="Someone has changed it since you opened this. This is the name now; below is what you typed."
            now={[{ key: 'Name', value: title }]}
          />
        ) : (
          <Paragraph>Versions that are adopted keep the name they were adopted under.</Paragraph>
        )
      }
      action={pathTo('/policy/:policy/rename', { policy })}
      once={once}
      errors={errors}
      submit={isChanged ? 'Save mine instead' : 'Save'}
      beside={<Link href={pathTo('/policy/:policy', { policy })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <input type="hidden" name="was" value={title} />
      <Input
        name="title"
        label="Name of the policy"
        value={typed['title']}
        error={errorOf(errors, 'title')}
        words={englishWords}
      />
    </FormPage>
  )
}
