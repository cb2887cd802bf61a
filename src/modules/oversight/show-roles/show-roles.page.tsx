/** Shows what each role may see and do, in all rooms, as a table a trustee can read. */

import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { roleHints, roleNames, roles } from '#modules/people/index.ts'
import { permissionSentences } from '../oversight.words.ts'

export const rolesTitle = 'What each role may see and do'

export interface RolesProps {
  permissions: Readonly<Record<string, readonly string[]>>
  sees: Readonly<Record<string, string>>
  may: { list: boolean; review: boolean }
}

/** Role by role: a table of nine columns cannot be read on a phone, and one row a permission reads as a sentence. */
export function RolesPage({ permissions, sees, may }: RolesProps) {
  return (
    <>
      <Heading level={1} caption="Who can see what">
        {rolesTitle}
      </Heading>
      <Paragraph>
        This is how Kept is made, not what somebody set. Whoever has an account and no role sees their own account and
        what they are asked for, and nothing about others.
      </Paragraph>
      {may.review || may.list ? (
        <List
          items={[
            ...(may.review
              ? [
                  <Link key="review" href="/oversight/reviews">
                    Look through who can see what
                  </Link>,
                ]
              : []),
            ...(may.list
              ? [
                  <Link key="read" href="/oversight/readings">
                    Who read it
                  </Link>,
                ]
              : []),
          ]}
        />
      ) : null}
      {roles.map((role) => (
        <section key={role}>
          <Heading level={2}>{roleNames[role]}</Heading>
          <Paragraph>{`${roleHints[role]}.`}</Paragraph>
          <List items={linesFor(role, permissions, sees)} kind="bullet" />
        </section>
      ))}
    </>
  )
}

function linesFor(role: string, permissions: RolesProps['permissions'], sees: RolesProps['sees']): string[] {
  const held = Object.entries(permissions).filter(([, holders]) => holders.includes(role))
  const lines = held.map(([permission]) => {
    const says = permissionSentences[permission] ?? permission
    const narrowed = sees[permission]
    return `May ${says}${narrowed ? ` (${narrowed})` : ''}.`
  })
  return lines.length > 0 ? lines : ['May see nothing beyond their own account.']
}
