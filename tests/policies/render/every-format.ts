/** One policy in every format that the reader takes, each as the bytes somebody would bring. */
import type { Browser } from 'playwright-core'
import type { PolicyFile } from '../read-policy-file.ts'
import { asMessyDocx, asStyledDocx } from './as-docx.ts'
import { asHtml, asSavedPage } from './as-html.ts'
import { asMarkdown } from './as-markdown.ts'
import { asOdt } from './as-odt.ts'
import { asTaggedPdf, asUntaggedPdf } from './as-pdf.ts'
import { asText, plainStyle } from './as-text.ts'

export interface Format {
  readonly name: string
  readonly extension: string
  /** The PDFs need a browser to print them. */
  readonly make: (policy: PolicyFile, browser: Browser | undefined) => Promise<Uint8Array>
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

export const formats: readonly Format[] = [
  {
    name: 'TXT, wrapped with a blank line after every line',
    extension: 'txt',
    make: async (policy) => bytesOf(asText(policy, { ...plainStyle, wrap: 72, doubleSpaced: true })),
  },
  {
    name: 'TXT, wrapped, headings in capitals',
    extension: 'txt',
    make: async (policy) => bytesOf(asText(policy, { ...plainStyle, wrap: 76, bullet: '-', headings: 'capitals' })),
  },
  { name: 'MD', extension: 'md', make: async (policy) => bytesOf(asMarkdown(policy)) },
  { name: 'HTML', extension: 'html', make: async (policy) => bytesOf(asHtml(policy)) },
  { name: 'HTML, saved from a site', extension: 'html', make: async (policy) => bytesOf(asSavedPage(policy)) },
  { name: 'ODT', extension: 'odt', make: async (policy) => asOdt(policy) },
  { name: 'DOCX, styled', extension: 'docx', make: (policy) => asStyledDocx(policy) },
  { name: 'DOCX, messy', extension: 'docx', make: (policy) => asMessyDocx(policy) },
  { name: 'PDF, tagged', extension: 'pdf', make: (policy, browser) => asTaggedPdf(present(browser), policy) },
  { name: 'PDF, untagged', extension: 'pdf', make: (policy, browser) => asUntaggedPdf(present(browser), policy) },
]

/** What the others are compared with. */
export const plainText = (policy: PolicyFile): Uint8Array => bytesOf(asText(policy, plainStyle))

function present(browser: Browser | undefined): Browser {
  if (!browser) throw new Error('A PDF needs a browser to print it.')
  return browser
}
