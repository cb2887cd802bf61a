/** How the pieces of a question are put together where no ready control fits. */
import { englishWords as words } from '../design-words.ts'
import { ErrorMessage } from '../error-message/error-message.tsx'
import type { Example } from '../example.ts'
import { Hint } from '../hint/hint.tsx'
import { Label } from '../label/label.tsx'
import { FormGroup } from './form-group.tsx'

export const examples: Example[] = [
  {
    name: 'Label, hint, error and control',
    render: () => (
      <FormGroup error="Enter the last group of the key">
        <Label for="key-part" size="s">
          Last group of the key
        </Label>
        <Hint id="key-part-hint">The four characters at the end</Hint>
        <ErrorMessage id="key-part-error" words={words}>
          Enter the last group of the key
        </ErrorMessage>
        <input
          className="govuk-input govuk-input--width-4 govuk-input--error"
          id="key-part"
          name="key-part"
          type="text"
          aria-describedby="key-part-hint key-part-error"
        />
      </FormGroup>
    ),
  },
]
