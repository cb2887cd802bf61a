/** Takes a multipart form apart as it flows past: its words, and the one file it may carry. */
import type { BusboyFileStream } from '@fastify/busboy'
import { Busboy } from '@fastify/busboy'
import type { Typed } from '#platform/forms/form.ts'
import type { HeldFile } from './held-file.ts'
import type { Fields } from './read-form.ts'
import { BodyRefusedError, gatherFields, mostFields } from './read-form.ts'
import { mostFileBytes } from './sent-file.ts'

/** The field of a form in which a file is chosen. */
export const fileField = 'file'

/** Words beside a file, or in its stead: a policy is pasted whole, and told in words where it is too long. */
export const mostTextBytes = 1024 * 1024

const limits = {
  fieldSize: mostTextBytes,
  fields: mostFields,
  // One more of everything than is taken, so that too many is noticed.
  fileSize: mostFileBytes + 1,
  files: 2,
  parts: mostFields + 10,
  headerPairs: 16,
  headerSize: 8 * 1024,
}

export class PartedForm {
  readonly #parser: InstanceType<typeof Busboy>
  readonly #held: HeldFile
  readonly #fields: Fields = gatherFields()
  #textBytes = 0
  #names: string[] = []
  #fault: BodyRefusedError | undefined
  #isOver = false
  #isWhole = false

  /** Throws BodyRefusedError where the header does not say how the parts are told apart. */
  constructor(contentType: string, held: HeldFile) {
    this.#held = held
    if (!/;\s*boundary=("[^"]{1,70}"|[^\s;"]{1,70})\s*(;|$)/i.test(contentType)) throw new BodyRefusedError(415)
    this.#parser = new Busboy({ headers: { 'content-type': contentType }, limits, isPartAFile: isFile })
    this.#listen()
  }

  /** Why this is no form of ours. */
  get fault(): BodyRefusedError | undefined {
    return this.#fault
  }

  /** How many files were chosen, whatever became of them. */
  get files(): number {
    return this.#names.length
  }

  get fileName(): string {
    return this.#names[0] ?? ''
  }

  /** Only what came whole. */
  get typed(): Typed {
    return this.#fields.typed()
  }

  write(piece: Uint8Array): Promise<void> {
    return new Promise((written) => this.#parser.write(piece, () => written()))
  }

  /** Whether its end had come. */
  end(): Promise<boolean> {
    return new Promise((ended) => {
      const settle = () => ended(this.#isWhole)
      this.#parser.once('finish', settle)
      this.#parser.once('error', settle)
      if (this.#isOver) settle()
      else this.#parser.end()
    })
  }

  /** Nothing may be thrown in here: these are called between turns, where nobody could catch it. */
  #listen(): void {
    const refuse = (status: 400 | 413) => () => {
      this.#fault ??= new BodyRefusedError(status)
    }
    this.#parser
      .on('field', (name, value, _, isCut) => this.#takeWords(name, value, isCut))
      .on('file', (name, stream, fileName) => this.#takeFile(name, stream, fileName))
      .on('partsLimit', refuse(400))
      .on('fieldsLimit', refuse(400))
      .on('filesLimit', refuse(400))
      .on('finish', () => {
        this.#isWhole = !this.#isOver
        this.#isOver = true
      })
      // What it hands out after that is the broken-off rest of a part.
      .on('error', () => {
        this.#isOver = true
      })
  }

  #takeWords(name: string | undefined, value: string, isCut: boolean): void {
    if (this.#isOver || this.#fault || name === undefined) return
    this.#textBytes += Buffer.byteLength(name) + Buffer.byteLength(value)
    if (isCut || this.#textBytes > mostTextBytes) {
      this.#fault = new BodyRefusedError(413)
      return
    }
    try {
      this.#fields.add(name, value)
    } catch {
      this.#fault = new BodyRefusedError(400)
    }
  }

  #takeFile(field: string | undefined, stream: BusboyFileStream, name: string | undefined): void {
    stream.on('error', () => {}) // The form's own error says so.
    // A browser sends the field even where nothing was chosen: without a name, and empty.
    const isChosen = Boolean(name)
    if (isChosen) this.#names.push(name ?? '')
    if (field !== fileField) this.#fault ??= new BodyRefusedError(400)
    if (this.#names.length > 1) this.#held.drop()
    if (isChosen && field === fileField) stream.on('data', (bytes: Buffer) => this.#held.add(bytes))
    else stream.resume()
  }
}

function isFile(field: string | undefined, _type: string | undefined, name: string | undefined): boolean {
  return name !== undefined || field === fileField
}
