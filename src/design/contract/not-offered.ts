/** The options of govuk-frontend that Kept's components leave out, and why. A fixture that uses none of them must match. */

/** What is given, as `path=value`, and why no component of ours takes it. */
export type NotOffered = readonly (readonly [RegExp, string])[]

const everywhere: NotOffered = [
  [/(^|\.)(wrapperA|a)ttributes\.(?!accept=)/, 'any attribute at all: a page could write what no test here has seen'],
  [/(^|\.)(wrapper|navigation)?[cC]lasses=(?!(govuk-|$))/, 'any class at all'],
  [/\.classes=govuk-!-/, 'a class that moves one thing by a little'],
  [/\[\]=(false|null|undefined|)?$/, 'gaps in lists: the page leaves out what it does not show'],
  [/(^|\.)formGroup\./, 'a class for the group'],
  [/\.html=.* style="/, 'inline styles, which the security policy forbids'],
  [/=.*:(hover|active|focus)$/, 'a state that only a pointer or a keyboard brings'],
]

const ofFields: NotOffered = [[/^errorMessage\.html=/, 'an error is one plain sentence']]

const ofChoices: NotOffered = [
  [/^items\[\]\.(id)=/, 'an id for one choice: it follows from the question'],
  [/^items\[\]\.label\./, 'a class for one label'],
  [/^items\[\]\.checked=false/, 'an answer both given and taken back'],
]

const byComponent: Record<string, NotOffered> = {
  button: [
    [/^isStartButton=/, 'start buttons belong to a government service’s first page'],
    [/^preventDoubleClick=false/, 'an attribute that says nothing'],
    [/^type=reset/, 'losing every answer by one press'],
  ],
  input: [
    [/^(prefix|suffix)\.(html|classes|attributes)/, 'an affix that is more than a word'],
    [/^inputWrapper\./, 'a class for the wrapper'],
    [/^classes=govuk-(?!input--width-\d+$)/, 'a class that is not a width'],
    [/^type=(number|password)/, 'number fields lose answers, and passphrases have a component of their own'],
  ],
  'password-input': [
    [/^value=/, 'sending a passphrase back'],
    [/^classes=/, 'a width: a passphrase is long'],
  ],
  'warning-text': [[/^classes=/, 'a class for the warning']],
  'character-count': [
    [/^(maxwords|countType|words\w+)\b/, 'counting words: the database counts characters'],
    [/^countMessage\./, 'a class for the message'],
    [/^classes=/, 'a class for the text area'],
  ],
  select: [
    [/^items\[\]\.selected=false/, 'an answer both given and taken back'],
    [/^classes=/, 'a class for the list'],
  ],
  textarea: [[/^classes=/, 'a class for the text area']],
  'date-input': [
    [/^(day|month|year)\.(name|classes)=/, 'another name for a part'],
    [/^items\[\]\.(id|pattern|inputmode|autocomplete)=/, 'another id, pattern or keyboard for a part'],
    [/^items\[\]\.name=(?!(day|month|year)$)/, 'other parts than day, month and year'],
  ],
  'error-message': [
    [/^html=/, 'an error is one plain sentence'],
    [/^visuallyHiddenText=(false|)$/, 'an error that is not said to be one'],
  ],
  'error-summary': [
    [/^titleHtml=/, 'a title that is more than words'],
    [/^disableAutoFocus=/, 'a summary nobody is led to'],
  ],
  'file-upload': [
    [/^javascript=/, 'the place to drop files fails WCAG 2.5.3 (axe 4.14, label-content-name-mismatch)'],
    [/^value=/, 'browsers ignore it'],
  ],
  fieldset: [[/^role=(?!group)/, 'another role than group']],
  'task-list': [
    [/\.html=/, 'titles, hints and states that are more than words'],
    [/^items\[\]\.(title\.)?classes=/, 'a class for one task'],
  ],
  'notification-banner': [
    [/^titleHtml=/, 'a title that is more than words'],
    [/^(titleHeadingLevel|role|disableAutoFocus)=/, 'another level, role or focus'],
    [/^type=(?!success$)/, 'a kind that does not exist'],
  ],
  details: [[/^summaryHtml=/, 'a summary that is more than words']],
  'back-link': [
    [/^html=/, 'a link that is more than words'],
    [/^classes=govuk-back-link--inverse/, 'dark pages'],
  ],
  panel: [
    [/^titleHtml=/, 'a title that is more than words'],
    [/^(classes=govuk-panel--interruption|actions\.)/, 'interruption pages'],
  ],
  'exit-this-page': [[/^(text|html)=/, 'other words than those of the language']],
  'skip-link': [[/^html=/, 'a link that is more than words']],
  'service-navigation': [
    [/^(serviceName|serviceUrl|ariaLabel)=/, 'the name stands in the head of the page'],
    [/^navigation\[\]\.html=/, 'a link that is more than words'],
    [/^collapseNavigationOnMobile=/, 'one way for all'],
    [/^(menuButtonLabel|navigationLabel)=/, 'a menu that is heard as something else than it shows'],
    [/^slots\./, 'slots'],
    [/^classes=govuk-service-navigation--inverse/, 'a dark menu'],
  ],
  tag: [[/^html=/, 'a state that is more than words']],
  'summary-list': [
    [/^card\./, 'a card around it: Card'],
    [
      /^rows\[\]\.(classes|key\.(html|classes)|value\.classes|actions\.(classes|items\[\]\.(html|classes)))=/,
      'classes and HTML in a row',
    ],
  ],
  table: [
    [/\.(classes|colspan|rowspan)=/, 'cells that reach over others: they cannot become cards'],
    [/^head\[\]\.html=/, 'a column’s name that is more than words'],
    [/^classes=govuk-table--small-text-until-tablet/, 'small text'],
  ],
  pagination: [[/^items\[\]/, 'page numbers: lists page by key']],
  'language-navigation': [
    [/^items\[\]\.(html|languageDescriptionText)=/, 'a name that is more than words'],
    [/^classes=/, 'a class for the list'],
  ],
}

/** What every one of ours has, where govuk-frontend can do without. */
const needed: Record<string, NotOffered> = {
  label: [[/^(text|html)=/, 'a label without words']],
  'character-count': [[/^maxlength=/, 'a limit that only the script knows']],
  'service-navigation': [[/^navigation\[\]/, 'a menu that leads nowhere']],
  'summary-list': [[/^rows\[\]/, 'a list of nothing']],
  table: [
    [/^head\[\]/, 'columns without names: on a phone a cell would not say what it is'],
    [/^firstCellIsHeader=true/, 'rows without a name'],
  ],
}

const choosers = ['radios', 'checkboxes']

/** Why a fixture that gives this is not ours, or nothing where it must match. */
export function reasonsAgainst(component: string, given: readonly string[]): string[] {
  const own = [...(choosers.includes(component) ? ofChoices : []), ...(byComponent[component] ?? [])]
  const left = [...everywhere, ...ofFields, ...own].filter(([option]) => given.some((one) => option.test(one)))
  const lacking = (needed[component] ?? []).filter(([option]) => !given.some((one) => option.test(one)))
  return [...left, ...lacking].map(([, reason]) => reason)
}
