/** A policy's text as it reads: its sections with what stands in them, each statement quietly marked. */
import { englishWords } from '#design/design-words.ts'
import { Heading, Paragraph } from '#design/heading/heading.tsx'
import { Pagination } from '#design/pagination/pagination.tsx'
import { PassageList } from '#design/passage/passage.tsx'
import type { LabelledStatement } from './policy.page.tsx'
import { Labels } from './policy.page.tsx'

interface StatementToRead extends LabelledStatement {
  readonly id: string
  readonly text: string
  readonly level: number
  readonly measure: string
}

export interface SectionToRead {
  readonly heading: StatementToRead | undefined
  readonly points: readonly StatementToRead[]
}

export function PolicyText({ sections }: { sections: readonly SectionToRead[] }) {
  return (
    <>
      {sections.map(({ heading, points }, at) => (
        <div key={heading?.id ?? `start-${at}`}>
          {heading ? <SectionHeading heading={heading} /> : null}
          {points.length > 0 ? <PassageList items={points.map(passage)} /> : null}
        </div>
      ))}
    </>
  )
}

export interface StretchLinksProps {
  stretch: {
    from: number
    all: number
    shown: readonly unknown[]
    previous: number | undefined
    next: number | undefined
  }
  /** The page's own address, without `at`. */
  href: string
}

/** Nothing where all of it is shown. */
export function StretchLinks({ stretch, href }: StretchLinksProps) {
  const { from, all, shown, previous, next } = stretch
  if (previous === undefined && next === undefined) return null
  const to = (at: number) => ({ href: `${href}${href.includes('?') ? '&' : '?'}at=${at}` })
  return (
    <>
      <Paragraph size="s">{`${from + 1} to ${from + shown.length} of ${all}`}</Paragraph>
      <Pagination
        previous={previous === undefined ? undefined : to(previous)}
        next={next === undefined ? undefined : to(next)}
        words={englishWords}
      />
    </>
  )
}

/** A line that leads into a list is no heading of the page: it goes on in what stands below it. */
function SectionHeading({ heading }: { heading: StatementToRead }) {
  if (heading.level === 0) return <Paragraph>{heading.text}</Paragraph>
  return (
    <Heading level={2} size={heading.level === 1 ? 'm' : 's'}>
      {heading.text}
    </Heading>
  )
}

function passage(one: StatementToRead) {
  return {
    id: `s-${one.id}`,
    text: one.text,
    beside: one.measure ? <Paragraph size="s">{`We measure this so: ${one.measure}`}</Paragraph> : null,
    said: <Labels {...one} />,
  }
}
