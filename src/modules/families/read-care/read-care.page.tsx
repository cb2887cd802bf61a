/** Who decides for a child in care, by which document, until when. */
import { ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { WhoReadIt } from '../families.page.tsx'
import { careEndingNames, deciderNames } from '../families.words.ts'

interface Care {
  id: string
  placement: string
  everydayBy: keyof typeof deciderNames
  healthBy: keyof typeof deciderNames
  picturesBy: keyof typeof deciderNames
  picturesAllowed: boolean
  document: string
  seenOn: string | null
  seenBy: string | null
  fromOn: string
  untilOn: string
  ended_at: Date | null
  ended_because: keyof typeof careEndingNames | null
}

export interface ReadCareProps {
  child: string
  name: string
  cares: readonly Care[]
  today: string
}

export const readCareTitle = 'In care: who decides what'

export function ReadCarePage({ child, name, cares, today }: ReadCareProps) {
  const to = { child }
  const open = cares.find((care) => care.ended_at === null)
  return (
    <>
      <Heading level={1} caption={name}>
        {readCareTitle}
      </Heading>
      {open ? (
        <Open care={open} isOver={open.untilOn < today} />
      ) : (
        <Paragraph>They are not said to be in care.</Paragraph>
      )}
      {open ? (
        <ButtonLink href={pathTo('/families/:child/care/end', to)}>Something has changed</ButtonLink>
      ) : (
        <ButtonLink href={pathTo('/families/:child/care/add', to)}>They are in care</ButtonLink>
      )}
      <Before cares={cares.filter((care) => care.ended_at !== null)} />
      <Paragraph size="s">
        That you read this was written down. <WhoReadIt child={child} />
      </Paragraph>
      <Paragraph>
        <Link href={pathTo('/families/:child', to)}>Back to their page</Link>
      </Paragraph>
    </>
  )
}

function Open({ care, isOver }: { care: Care; isOver: boolean }) {
  return (
    <Card>
      {isOver ? (
        <Paragraph>
          <strong>{`This was to be looked at again by ${dayInWords(care.untilOn)}.`}</strong> Until then, ask before you
          rely on it. No picture of them may be public.
        </Paragraph>
      ) : null}
      <SummaryList
        plain
        rows={[
          { key: 'Where they live', value: care.placement },
          { key: 'Everyday things', value: deciderNames[care.everydayBy] },
          { key: 'Health', value: deciderNames[care.healthBy] },
          { key: 'Pictures', value: deciderNames[care.picturesBy] },
          { key: 'Public pictures', value: care.picturesAllowed ? 'Allowed by whoever decides' : 'None' },
          { key: 'How we know', value: howKnown(care) },
          { key: 'From', value: dayInWords(care.fromOn) },
          { key: 'Look at it again by', value: dayInWords(care.untilOn) },
        ]}
      />
    </Card>
  )
}

function howKnown({ document, seenOn, seenBy }: Care): string {
  if (!seenOn) return 'We were told. No document was seen yet'
  return `${seenBy ?? 'Somebody'} saw “${document}” on ${dayInWords(seenOn)}`
}

function Before({ cares }: { cares: readonly Care[] }) {
  if (cares.length === 0) return null
  return (
    <>
      <Heading level={2}>Before</Heading>
      {cares.map((care) => (
        <Paragraph key={care.id}>
          {`${care.placement} From ${dayInWords(care.fromOn)} until ${care.ended_at ? dayInWords(dayOf(care.ended_at)) : ''}: ${
            care.ended_because ? careEndingNames[care.ended_because].toLowerCase() : ''
          }.`}
        </Paragraph>
      ))}
    </>
  )
}
