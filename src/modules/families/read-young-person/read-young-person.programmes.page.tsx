/** What a young person takes part in, from when until when, and what they have grown out of. */
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { ReadYoungPersonProps } from './read-young-person.page.tsx'

type Programmes = ReadYoungPersonProps['view']['programmes']

export function ProgrammesOfChild({ programmes }: { programmes: Programmes }) {
  return (
    <>
      <Heading level={2}>Programmes</Heading>
      {programmes.length === 0 ? (
        <Paragraph>They take part in none now.</Paragraph>
      ) : (
        <List
          items={programmes.map((one) => (
            <>
              <Link href={pathTo('/programmes/:programme', { programme: one.id })}>{one.name}</Link>
              {`, ${daysInWords(one)}`}
              {one.isForYounger ? <strong>{`. They are older than ${one.upperAge}, which is its age`}</strong> : null}
            </>
          ))}
        />
      )}
    </>
  )
}

const daysInWords = ({ fromOn, untilOn }: Programmes[number]): string =>
  untilOn ? `from ${dayInWords(fromOn)} until ${dayInWords(untilOn)}` : `since ${dayInWords(fromOn)}`
