/** Shows every example on one page, for whoever builds or judges Kept's look. */
import { englishWords } from './design-words.ts'
import { gallery } from './gallery.ts'
import { Heading, Paragraph } from './heading/heading.tsx'
import { Page } from './page/page.tsx'
import type { PageAssets } from './page/page-assets.ts'

export function GalleryPage({ assets, only }: { assets: PageAssets; only?: string | undefined }) {
  const shown = gallery.filter(({ component }) => only === undefined || component === only)
  return (
    <Page words={englishWords} title="Components" assets={assets} footer={{ helpline: 'Examples only.' }}>
      <Heading level={1}>Components</Heading>
      <div id="gallery">
        {shown.map(({ component, examples }) => (
          <div key={component} data-component={component}>
            <hr className="govuk-section-break govuk-section-break--l govuk-section-break--visible" />
            <Heading level={2}>{component}</Heading>
            {examples.map(({ name, says, render, wholePage }) => (
              <div key={name} data-example={name}>
                <hr className="govuk-section-break govuk-section-break--m" />
                <Paragraph size="s">
                  <strong>{name}</strong> {says}
                </Paragraph>
                {wholePage ? <Paragraph>A whole page: see it by itself.</Paragraph> : render()}
              </div>
            ))}
          </div>
        ))}
      </div>
    </Page>
  )
}
