/** Copies of an adopted version for those who act for the organisation, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download, page } from '#platform/http/routes.ts'
import { found } from '#platform/refusals/refusals.ts'
import { keepCopy } from '../keep-copy/keep-copy.command.ts'
import { NoCopyPage } from '../keep-copy/keep-copy.page.tsx'
import { copyName } from '../publication.rules.ts'
import { type CopyFormat, publicWords } from '../publication.words.ts'
import { readVersionPaper } from './give-copy.view.ts'

const giveAs =
  (format: CopyFormat) =>
  async ({ house, actor, parts, files }: ActorVisit): Promise<Answer> => {
    const { organisation, organisationName } = actor
    const { paper, title, number, formats } = await house.inOrganisation(actor, (work) =>
      readVersionPaper(work, parts['version'] ?? '', organisationName),
    )
    found(formats.find((one) => one === format))
    const copy = await keepCopy({ house, files, organisation, paper, format })
    if ('bytes' in copy) return download(copy.bytes, copyName(title, number, format), format)
    const others = (['docx', 'html'] as const).map((one) => ({
      format: one,
      href: pathTo(`/publication/versions/:version/policy.${one}`, { version: parts['version'] ?? '' }),
    }))
    const props = { why: copy.why, language: 'en', others, back: '/publication' } as const
    return page(publicWords.en.noCopyTitle, NoCopyPage(props))
  }

const given = { method: 'GET', may: 'publication:read', record: 'nothing' } as const

export const giveCopyRoutes = defineRoutes([
  { ...given, path: '/publication/versions/:version/policy.pdf', handle: giveAs('pdf') },
  { ...given, path: '/publication/versions/:version/policy.docx', handle: giveAs('docx') },
  { ...given, path: '/publication/versions/:version/policy.html', handle: giveAs('html') },
])
