/** How a page says that something worked, or that something else matters. */
import { englishWords, welshWords } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Paragraph } from '../heading/heading.tsx'
import { NotificationBanner } from './notification-banner.tsx'

export const examples: Example[] = [
  {
    name: 'Success',
    says: 'Focused when the page opens.',
    render: () => (
      <NotificationBanner words={englishWords} kind="success" text="Ben is invited" titleId="banner-success" />
    ),
  },
  {
    name: 'Important, in Welsh',
    render: () => (
      <NotificationBanner words={welshWords} kind="important" titleId="banner-important">
        <Paragraph>Nid oes copi wrth gefn ers saith diwrnod.</Paragraph>
      </NotificationBanner>
    ),
  },
]
