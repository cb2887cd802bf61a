/** Turns the few sentences of a message into its two forms: plain, and HTML without pictures or anything that is fetched. */
import { escapeHtml } from '#platform/papers/escape-html.ts'

export interface MailWords {
  readonly subject: string
  readonly sentences: readonly string[]
  /** Where it leads, and what stands on the way there. */
  readonly link?: { readonly href: string; readonly says: string }
  /** Says who wrote it and that nobody need answer. */
  readonly foot: string
}

export function plainMail({ sentences, link, foot }: MailWords): string {
  const led = link ? [`${link.says}:\n${link.href}`] : []
  return `${[...sentences, ...led, `-- \n${foot}`].join('\n\n')}\n`
}

export function htmlMail({ subject, sentences, link, foot }: MailWords, language: string): string {
  const paragraphs = sentences.map((one) => `<p>${escapeHtml(one)}</p>`)
  const href = link && escapeHtml(link.href)
  const led = link ? [`<p>${escapeHtml(link.says)}:<br><a href="${href}">${href}</a></p>`] : []
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>`,
    ...paragraphs,
    ...led,
    `<hr><p>${escapeHtml(foot)}</p>`,
    '</body></html>',
    '',
  ].join('\n')
}
