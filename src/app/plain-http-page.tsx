/** What somebody gets who reaches Kept from another machine without a secure connection: an explanation, and nothing to type into. */
import { appWords } from './app.words.ts'
import type { AppContext, AppParts } from './app-context.ts'
import { bareDress } from './frame.tsx'
import { sendPage } from './pack-page.ts'

export function plainHttpPage(c: AppContext, parts: AppParts): Response {
  const words = appWords.en
  const body = (
    <>
      <h1 className="govuk-heading-l">{words.plainTitle}</h1>
      <p className="govuk-body">{words.plainWhy}</p>
      <p className="govuk-body">{words.plainDo}</p>
    </>
  )
  return sendPage(c, bareDress(words.plainTitle, parts, 'en', body), 421)
}
