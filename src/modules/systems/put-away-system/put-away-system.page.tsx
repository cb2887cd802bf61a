/** Asks before a system is taken off the list. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'

export const putAwaySystemTitle = 'Take this system off the list?'

export function PutAwaySystemPage({ system, once }: { system: { id: string; name: string }; once: string }) {
  return (
    <FormPage
      title={putAwaySystemTitle}
      intro={
        <Paragraph>{`Do this when nobody can sign in to “${system.name}” any more, or it is closed. What was found of it stays written down.`}</Paragraph>
      }
      action={pathTo('/systems/:system/put-away', { system: system.id })}
      once={once}
      errors={[]}
      submit="Take it off the list"
      submitKind="warning"
      beside={<Link href={pathTo('/systems/:system', { system: system.id })}>Keep it</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
