/** Every component with its examples: what the tests walk and what the gallery shows. */

import { examples as answer } from './answer/answer.examples.tsx'
import { examples as answerList } from './answer-list/answer-list.examples.tsx'
import { examples as backLink } from './back-link/back-link.examples.tsx'
import { examples as button } from './button/button.examples.tsx'
import { examples as card } from './card/card.examples.tsx'
import { examples as changedText } from './changed-text/changed-text.examples.tsx'
import { examples as chart } from './chart/chart.examples.tsx'
import { examples as checkboxes } from './checkboxes/checkboxes.examples.tsx'
import { examples as code } from './code/code.examples.tsx'
import { examples as conflict } from './conflict/conflict.examples.tsx'
import { examples as dateInput } from './date-input/date-input.examples.tsx'
import { examples as details } from './details/details.examples.tsx'
import { examples as errorSummary } from './error-summary/error-summary.examples.tsx'
import type { Example } from './example.ts'
import { examples as exitThisPage } from './exit-this-page/exit-this-page.examples.tsx'
import { examples as fieldset } from './fieldset/fieldset.examples.tsx'
import { examples as fileUpload } from './file-upload/file-upload.examples.tsx'
import { examples as form } from './form/form.examples.tsx'
import { examples as formGroup } from './form-group/form-group.examples.tsx'
import { examples as formPage } from './form-page/form-page.examples.tsx'
import { examples as heading } from './heading/heading.examples.tsx'
import { examples as hero } from './hero/hero.examples.tsx'
import { examples as input } from './input/input.examples.tsx'
import { examples as insetText } from './inset-text/inset-text.examples.tsx'
import { examples as languageSwitch } from './language-switch/language-switch.examples.tsx'
import { examples as mark } from './mark/mark.examples.tsx'
import { examples as navigation } from './navigation/navigation.examples.tsx'
import { examples as notificationBanner } from './notification-banner/notification-banner.examples.tsx'
import { examples as page } from './page/page.examples.tsx'
import { examples as pagination } from './pagination/pagination.examples.tsx'
import { examples as panel } from './panel/panel.examples.tsx'
import { examples as paperWords } from './paper-words/paper-words.examples.tsx'
import { examples as passage } from './passage/passage.examples.tsx'
import { examples as passkeyField } from './passkey-field/passkey-field.examples.tsx'
import { examples as passwordInput } from './password-input/password-input.examples.tsx'
import { examples as radios } from './radios/radios.examples.tsx'
import { examples as select } from './select/select.examples.tsx'
import { examples as skipLink } from './skip-link/skip-link.examples.tsx'
import { examples as summaryList } from './summary-list/summary-list.examples.tsx'
import { examples as table } from './table/table.examples.tsx'
import { examples as tag } from './tag/tag.examples.tsx'
import { examples as taskList } from './task-list/task-list.examples.tsx'
import { examples as textarea } from './textarea/textarea.examples.tsx'
import { examples as warningText } from './warning-text/warning-text.examples.tsx'

export interface GalleryEntry {
  component: string
  examples: readonly Example[]
}

export const gallery: readonly GalleryEntry[] = [
  { component: 'answer', examples: answer },
  { component: 'answer-list', examples: answerList },
  { component: 'back-link', examples: backLink },
  { component: 'button', examples: button },
  { component: 'card', examples: card },
  { component: 'changed-text', examples: changedText },
  { component: 'chart', examples: chart },
  { component: 'checkboxes', examples: checkboxes },
  { component: 'code', examples: code },
  { component: 'conflict', examples: conflict },
  { component: 'date-input', examples: dateInput },
  { component: 'details', examples: details },
  { component: 'error-summary', examples: errorSummary },
  { component: 'exit-this-page', examples: exitThisPage },
  { component: 'fieldset', examples: fieldset },
  { component: 'file-upload', examples: fileUpload },
  { component: 'form', examples: form },
  { component: 'form-group', examples: formGroup },
  { component: 'form-page', examples: formPage },
  { component: 'heading', examples: heading },
  { component: 'hero', examples: hero },
  { component: 'input', examples: input },
  { component: 'inset-text', examples: insetText },
  { component: 'language-switch', examples: languageSwitch },
  { component: 'mark', examples: mark },
  { component: 'navigation', examples: navigation },
  { component: 'notification-banner', examples: notificationBanner },
  { component: 'page', examples: page },
  { component: 'pagination', examples: pagination },
  { component: 'panel', examples: panel },
  { component: 'paper-words', examples: paperWords },
  { component: 'passage', examples: passage },
  { component: 'passkey-field', examples: passkeyField },
  { component: 'password-input', examples: passwordInput },
  { component: 'radios', examples: radios },
  { component: 'select', examples: select },
  { component: 'skip-link', examples: skipLink },
  { component: 'summary-list', examples: summaryList },
  { component: 'table', examples: table },
  { component: 'tag', examples: tag },
  { component: 'task-list', examples: taskList },
  { component: 'textarea', examples: textarea },
  { component: 'warning-text', examples: warningText },
]
