/** The page that everybody can read. */
import { Heading } from '#design/heading/heading.tsx'
import type { PublicMatterProps } from '../publication.page.tsx'
import { PublicMatter } from '../publication.page.tsx'
import { publicWords } from '../publication.words.ts'

export function ReadPublicPage({ view, language }: PublicMatterProps) {
  return (
    <>
      <Heading level={1}>{publicWords[language].title(view.page.name)}</Heading>
      <PublicMatter view={view} language={language} />
    </>
  )
}
