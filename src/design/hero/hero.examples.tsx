/** How a page greets whoever comes. */
import type { Example } from '../example.ts'
import { Heading, Paragraph } from '../heading/heading.tsx'
import { BesideHero, Hero } from './hero.tsx'

export const examples: Example[] = [
  {
    name: 'A page’s own heading',
    says: 'In the gallery it is a third heading; on its page it is the first.',
    render: () => (
      <Hero title="This week" level={3}>
        <Paragraph>Amira, today is Friday 20 November 2026. Two things wait for you.</Paragraph>
      </Hero>
    ),
  },
  {
    name: 'Beside a form',
    says: 'Above it on a phone; those who listen hear the form first.',
    render: () => (
      <BesideHero
        hero={
          <Hero title="Welcome back">
            <Paragraph>What was promised, and whether it is kept.</Paragraph>
          </Hero>
        }
      >
        <Heading level={3}>Sign in</Heading>
        <Paragraph>The form stands here.</Paragraph>
      </BesideHero>
    ),
  },
]
