/** Takes a person quickly to a harmless page when somebody looks over their shoulder. It clears no history. */
import type { DesignWords } from '../design-words.ts'
import { scriptAttributes } from '../script-words.ts'

export interface ExitThisPageProps {
  /** A harmless page outside Kept. */
  href: string
  id?: string | undefined
  words: DesignWords
}

export function ExitThisPage({ href, id, words }: ExitThisPageProps) {
  const script = words.script && {
    activated: words.script.exitActivated,
    'timed-out': words.script.exitTimedOut,
    'press-two-more-times': words.script.exitPressTwoMoreTimes,
    'press-one-more-time': words.script.exitPressOneMoreTime,
  }
  return (
    <div
      className="govuk-exit-this-page"
      data-module="govuk-exit-this-page"
      id={id}
      {...scriptAttributes(script ?? {})}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: it must lead away even where no script runs. */}
      <a
        href={href}
        role="button"
        draggable={false}
        className="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
        data-module="govuk-button"
        rel="nofollow noreferrer"
      >
        <span className="govuk-visually-hidden">{words.emergency}</span> {words.exitThisPage}
      </a>
    </div>
  )
}
