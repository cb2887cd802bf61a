/** A file that was looked at and found to be a document: nothing else can be kept, because nothing else can become one of these. */
import { type FileKind, fileKind } from '#platform/documents/file-kind.ts'

type WelcomeKind = Extract<FileKind, { welcome: true }>
export type UnwelcomeFile = Extract<FileKind, { welcome: false }>

class LookedAt {
  readonly welcome = true
  readonly content: WelcomeKind
  // Private to the engine: an object that only looks like this one is no such thing.
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array, content: WelcomeKind) {
    this.#bytes = bytes
    this.content = content
  }

  get kind(): WelcomeKind['kind'] {
    return this.content.kind
  }

  get bytes(): Uint8Array {
    return this.#bytes
  }

  static has(file: object): boolean {
    return #bytes in file
  }
}

/** Made by `welcome` alone. */
export type WelcomeFile = LookedAt

export function isWelcomeFile(file: object): file is WelcomeFile {
  return LookedAt.has(file)
}

/** An image, a film or a program is never let in, whatever it is called. */
export function welcome(bytes: Uint8Array): WelcomeFile | UnwelcomeFile {
  const content = fileKind(bytes)
  return content.welcome ? new LookedAt(bytes, content) : content
}
