/** How buttons look and when each is used. */
import type { Example } from '../example.ts'
import { Button, ButtonGroup, ButtonLink } from './button.tsx'

export const examples: Example[] = [
  {
    name: 'Primary',
    says: 'One on a page. A second press within a second is ignored.',
    render: () => <Button>Save and continue</Button>,
  },
  { name: 'Secondary', render: () => <Button kind="secondary">Add another person</Button> },
  {
    name: 'Warning',
    says: 'For what cannot be undone.',
    render: () => <Button kind="warning">End this session</Button>,
  },
  {
    name: 'Disabled',
    says: 'Rarely right: say instead what is missing.',
    render: () => <Button disabled>Send</Button>,
  },
  {
    name: 'Group',
    says: 'A link that looks like a button leads somewhere and changes nothing.',
    render: () => (
      <ButtonGroup>
        <Button name="next" value="yes">
          Invite
        </Button>
        <ButtonLink href="#people" kind="secondary">
          Back to people
        </ButtonLink>
        <a className="govuk-link" href="#cancel">
          Cancel
        </a>
      </ButtonGroup>
    ),
  },
]
