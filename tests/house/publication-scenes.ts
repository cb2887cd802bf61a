/** What each route of the publication room needs before the house tests can walk it. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const slug = ({ publication }: Ground) => ({ slug: publication.slug })
const prepared = ({ publication }: Ground) => ({ page: publication.prepared })
const published = ({ publication }: Ground) => ({ page: publication.published })
const check = ({ publication }: Ground) => ({ check: publication.check })
const version = ({ adopted }: Ground) => ({ version: adopted.version })
const aFile = { noPage: 'a file to keep' }

export const publicationScenes: Readonly<Record<string, Scene>> = {
  'POST /publication/prepare': {
    fields: ({ adopted }) => ({
      policy: adopted.policy,
      name: 'Our music',
      slug: 'rowan-music',
      language: 'en',
      welsh: 'yes',
      contacts: 'yes',
    }),
  },
  'GET /publication/pages/:page': { parts: prepared },
  'POST /publication/pages/:page/publish': { parts: prepared, nothingToFillIn: 'a button' },
  'GET /publication/pages/:page/take-back': { parts: published },
  'POST /publication/pages/:page/take-back': { parts: published, nothingToFillIn: 'a button' },
  'POST /publication/reach': { nothingToFillIn: 'a button' },
  'GET /publication/reach/:check': { parts: check },
  'POST /publication/reach/:check': { parts: check, fields: () => ({ code: 'k7m 2qx' }) },
  'GET /publication/poster.pdf': { noPage: 'a file to keep, once there is a page that can be reached' },
  'GET /publication/versions/:version/policy.pdf': { parts: version, ...aFile },
  'GET /publication/versions/:version/policy.docx': { parts: version, ...aFile },
  'GET /publication/versions/:version/policy.html': { parts: version, ...aFile },
  'GET /public/reach/:token': { parts: ({ publication }) => ({ token: publication.token }) },
  'GET /public/:slug': { parts: slug },
  'GET /public/:slug/cymraeg': { parts: slug },
  'GET /public/:slug/policy.pdf': { parts: slug, ...aFile },
  'GET /public/:slug/policy.docx': { parts: slug, ...aFile },
  'GET /public/:slug/policy.html': { parts: slug, ...aFile },
}
