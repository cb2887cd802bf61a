/** How headings and running text look. */
import { ButtonLink } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Heading, HeadingRow, Link, List, Paragraph } from './heading.tsx'

export const examples: Example[] = [
  {
    name: 'A heading with something to do',
    says: 'What most people come for; below the heading where there is no room beside it.',
    render: () => (
      <HeadingRow action={<ButtonLink href="#invite">Invite somebody</ButtonLink>}>
        <Heading level={3} size="l">
          People
        </Heading>
      </HeadingRow>
    ),
  },
  {
    name: 'A page of text',
    render: () => (
      <>
        <Heading level={2} size="l" caption="Riverside Youth Music">
          How would we know?
        </Heading>
        <Paragraph size="l">Each sentence of the policy is joined to the records that show whether it is so.</Paragraph>
        <Paragraph>
          Nothing here is a score. <Link href="#read-more">Read how an answer is counted</Link> or ask your coordinator.
        </Paragraph>
        <Heading level={3}>What you need</Heading>
        <List items={['the policy you signed', 'half an hour', 'a second person for the recovery key']} />
        <List kind="number" spaced items={['Read the sentence.', 'Say who does it.']} />
        <List
          kind="plain"
          items={[
            <Link key="one" href="#one">
              People
            </Link>,
            <Link key="two" href="#two">
              Policy
            </Link>,
          ]}
        />
        <Paragraph size="s">Last looked at on 20 November 2026.</Paragraph>
      </>
    ),
  },
]
