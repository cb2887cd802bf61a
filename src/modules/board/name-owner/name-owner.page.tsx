/** Asks who looks after a commitment. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Select } from '#design/select/select.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { OwnerView } from './name-owner.view.ts'

export const nameOwnerTitle = 'Who looks after this?'

export interface NameOwnerProps {
  view: OwnerView
  typed: Typed
  errors: readonly FieldError[]
  once: string
  /** Somebody else was named meanwhile. */
  isConflict: boolean
}

const path = '/board/commitments/:statement/owner'

export function NameOwnerPage({ view, typed, errors, once, isConflict }: NameOwnerProps) {
  const { statement, text, policy, now, adults, more } = view
  const asNow = now ? `${now.name}${now.isActive ? '' : ', who has left'}` : 'Nobody yet'
  return (
    <FormPage
      title={nameOwnerTitle}
      caption={policy}
      intro={
        <>
          {isConflict ? <Conflict says={meanwhileSays} now={[{ key: 'Looked after by', value: asNow }]} /> : null}
          <InsetText>{text}</InsetText>
          <Paragraph>
            Whoever looks after it is reminded when it is to be confirmed, and can say in Kept whether it is done. They
            need no role for that.
          </Paragraph>
          {isConflict ? null : <Paragraph>{`Now: ${asNow}.`}</Paragraph>}
        </>
      }
      action={pathTo(path, { statement })}
      once={once}
      version={now?.number ?? 0}
      errors={errors}
      submit={isConflict ? 'Save mine instead' : 'Save'}
      beside={<Link href={pathTo('/board/commitments/:statement', { statement })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <Select
        name="owner"
        label="Who?"
        value={typed['owner']}
        error={errorOf(errors, 'owner')}
        items={[{ value: '', text: 'Choose' }, ...adults.map(({ id, name }) => ({ value: id, text: name }))]}
        words={englishWords}
      />
      {more ? (
        <Paragraph>
          <Link href={`${pathTo(path, { statement })}?after=${more}`}>People further down the list</Link>
        </Paragraph>
      ) : null}
    </FormPage>
  )
}

const meanwhileSays =
  'Someone has named an owner since you opened this page. They look after it now; below is whom you chose. Save again if you still want to.'
