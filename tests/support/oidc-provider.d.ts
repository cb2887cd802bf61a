/** The little that the tests use of a provider that brings no types of its own. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  // biome-ignore lint/style/noDefaultExport: the package hands it over so.
  export default class Provider {
    constructor(issuer: string, configuration: object)
    callback(): RequestListener
  }
}
