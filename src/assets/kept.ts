/** The browser's entry: the stylesheet, and the few enhancements that pages work without. */
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend'
import './kept.scss'
import { askForPasskeys } from './passkeys.ts'

const enhancements = [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
]

// The same question govuk-frontend asks in its template; there it is an inline script, which Kept's policy forbids.
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('js-enabled', 'govuk-frontend-supported')
  for (const enhancement of enhancements) createAll(enhancement)
  askForPasskeys()
}
