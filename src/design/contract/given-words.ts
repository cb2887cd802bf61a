/** The words a govuk-frontend fixture gives, as the words our components take. */
import { type DesignWords, englishWords } from '../design-words.ts'
import type { FixtureOptions } from './fixture.ts'

const noScriptWords = {
  passwordShown: '',
  passwordHidden: '',
  charactersUnderLimit: { other: '' },
  charactersAtLimit: '',
  charactersOverLimit: { other: '' },
  exitActivated: '',
  exitTimedOut: '',
  exitPressTwoMoreTimes: '',
  exitPressOneMoreTime: '',
}

export function passwordWords(o: FixtureOptions): DesignWords {
  if (!o.passwordShownAnnouncementText) return englishWords
  return {
    ...englishWords,
    show: o.showPasswordText ?? '',
    hide: o.hidePasswordText ?? '',
    showPassword: o.showPasswordAriaLabelText ?? '',
    hidePassword: o.hidePasswordAriaLabelText ?? '',
    script: {
      ...noScriptWords,
      passwordShown: o.passwordShownAnnouncementText,
      passwordHidden: o.passwordHiddenAnnouncementText ?? '',
    },
  }
}

export function countWords(o: FixtureOptions): DesignWords {
  const words = { ...englishWords, charactersAllowed: o.textareaDescriptionText ?? englishWords.charactersAllowed }
  if (!o.charactersUnderLimitText || !o.charactersOverLimitText) return words
  const script = {
    ...noScriptWords,
    charactersUnderLimit: o.charactersUnderLimitText,
    charactersAtLimit: o.charactersAtLimitText ?? '',
    charactersOverLimit: o.charactersOverLimitText,
  }
  return { ...words, script }
}

export function exitWords(o: FixtureOptions): DesignWords {
  if (!o.activatedText) return englishWords
  const script = {
    ...noScriptWords,
    exitActivated: o.activatedText,
    exitTimedOut: o.timedOutText ?? '',
    exitPressTwoMoreTimes: o.pressTwoMoreTimesText ?? '',
    exitPressOneMoreTime: o.pressOneMoreTimeText ?? '',
  }
  return { ...englishWords, script }
}
