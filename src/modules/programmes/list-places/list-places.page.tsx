/** Where programmes meet, whose safeguarding lead is asked there, and which policy rules. */
import { ButtonLink } from '#design/button/button.tsx'
import { Heading, HeadingRow, Link, Paragraph } from '#design/heading/heading.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { hasItsOwnLead, type PlaceKind, placeKindNames, type Ruling, rulingNames } from '../programmes.words.ts'

export const listPlacesTitle = 'Places'

export interface PlaceLine {
  id: string
  name: string
  kind: PlaceKind
  lead_name: string
  lead_phone: string
  lead_email: string
  ruling: Ruling
  checked_on: string | null
}

export function ListPlacesPage({ places, mayEdit }: { places: readonly PlaceLine[]; mayEdit: boolean }) {
  return (
    <>
      <HeadingRow action={mayEdit ? <ButtonLink href="/programmes/places/add">Add a place</ButtonLink> : null}>
        <Heading level={1}>{listPlacesTitle}</Heading>
      </HeadingRow>
      <Paragraph>
        A school or a venue has a safeguarding lead of its own, who is asked first there, and perhaps a policy that
        rules in the place of ours.
      </Paragraph>
      {places.length === 0 ? <Paragraph>No place is written down yet.</Paragraph> : null}
      {places.length > 0 ? (
        <Table
          caption={listPlacesTitle}
          captionHidden
          columns={[
            { label: 'Place' },
            { label: 'Whom to ask first' },
            { label: 'Which policy rules' },
            { label: 'Last asked' },
          ]}
          rows={places.map((place) => ({
            key: place.id,
            cells: [
              <Name key="name" place={place} mayEdit={mayEdit} />,
              leadInWords(place),
              rulingNames[place.ruling],
              place.checked_on ? dayInWords(place.checked_on) : 'Not yet',
            ],
          }))}
        />
      ) : null}
      <Paragraph>
        <Link href="/programmes">All programmes</Link>
      </Paragraph>
    </>
  )
}

function Name({ place: { id, name, kind }, mayEdit }: { place: PlaceLine; mayEdit: boolean }) {
  return (
    <>
      {mayEdit ? <Link href={pathTo('/programmes/places/:venue/edit', { venue: id })}>{name}</Link> : name}
      <br />
      {placeKindNames[kind]}
    </>
  )
}

function leadInWords({ kind, lead_name, lead_phone, lead_email }: PlaceLine): string {
  if (!hasItsOwnLead(kind)) return 'Our own safeguarding lead'
  return [lead_name || 'Nobody is written down', lead_phone, lead_email].filter(Boolean).join(', ')
}
