/** Prints a policy as a PDF: tagged, or untagged with a running header and page numbers as a printed one has. */
import type { Browser } from 'playwright-core'
import type { PolicyFile } from '../read-policy-file.ts'
import { asHtml } from './as-html.ts'

const look = `<style>body { font: 11pt/1.4 sans-serif } h1 { font-size: 18pt } h2 { font-size: 14pt } h3 { font-size: 12pt }
table { border-collapse: collapse } td, th { border: 1px solid; padding: 3pt; text-align: left }</style>`

export function asTaggedPdf(browser: Browser, policy: PolicyFile): Promise<Uint8Array> {
  return printPdf(browser, asHtml(policy), true)
}

/** What runs along the top can only be told from the text by its running: on one page it is a line like any other. */
export function asUntaggedPdf(browser: Browser, policy: PolicyFile): Promise<Uint8Array> {
  return printPdf(
    browser,
    asHtml(policy),
    false,
    policy.units.length > aPage ? 'Approved copy for the noticeboard' : '',
  )
}

/** More units than this do not fit. */
const aPage = 45

async function printPdf(browser: Browser, html: string, tagged: boolean, header = ''): Promise<Uint8Array> {
  const tab = await browser.newPage()
  try {
    await tab.setContent(html.replace('</head>', `${look}</head>`))
    const margin = { top: '25mm', bottom: '25mm', left: '22mm', right: '22mm' }
    const small = 'style="font-size: 8pt; width: 100%; text-align: center"'
    const printed = await tab.pdf({
      format: 'A4',
      margin,
      tagged,
      displayHeaderFooter: !tagged,
      headerTemplate: `<div ${small}>${header}</div>`,
      footerTemplate: `<div ${small}>Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`,
    })
    return new Uint8Array(printed)
  } finally {
    await tab.close()
  }
}
