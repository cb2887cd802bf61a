/** Asks whether a page is to be taken back, and says what happens then. */
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { PublishedPage } from './take-back.view.ts'

export const takeBackTitle = 'Take the page back'

export function TakeBackPage({ page, once }: { page: Pick<PublishedPage, 'id' | 'name' | 'slug'>; once: string }) {
  return (
    <FormPage
      title={takeBackTitle}
      caption={page.name}
      intro={
        <>
          <Paragraph>
            Within a minute nobody can read it any more. Posters with its address then lead nowhere. Copies that people
            have taken along stay theirs.
          </Paragraph>
          <Paragraph>You can publish again at any time. Nobody else can have the address word for a year.</Paragraph>
        </>
      }
      action={pathTo('/publication/pages/:page/take-back', { page: page.id })}
      once={once}
      errors={[]}
      submit="Take it back"
      submitKind="warning"
      beside={<Link href="/publication">Leave it there</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
