/** Asks who stands in for somebody who is away. */
import { englishWords } from '#design/design-words.ts'
import { errorOf } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { Select } from '#design/select/select.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { roleNames } from '../people.words.ts'
import type { AwayView } from './say-away.days.view.ts'

export interface CoverFieldProps {
  view: AwayView
  /** The answer that nobody does yet. */
  nobody: string
  typed: Typed
  errors: readonly FieldError[]
}

/** Nothing is asked where somebody holds nothing that needs another. */
export function CoverField({ view, nobody, typed, errors }: CoverFieldProps) {
  if (view.posts.length === 0) return null
  return (
    <>
      {view.standIns.length === 0 ? (
        <InsetText>
          <Paragraph>
            {`Nobody else could stand in for ${view.person.name} yet. `}
            <Link href="/people">Choose somebody and appoint them</Link> for that time, then come back here. You can
            also say now that nobody stands in yet.
          </Paragraph>
        </InsetText>
      ) : null}
      <Select
        name="cover"
        label="Who stands in?"
        hint="Somebody who may do the same on all of those days."
        value={typed['cover'] ?? ''}
        error={errorOf(errors, 'cover')}
        items={[
          { value: '', text: 'Choose' },
          ...view.standIns.map(({ id, name, posts }) => ({
            value: id,
            text: `${name}: ${posts.map((post) => roleNames[post]).join(', ')}`,
          })),
          { value: nobody, text: 'Nobody yet' },
        ]}
        words={englishWords}
      />
    </>
  )
}
