/** Makes the bodies that browsers send for a form with a file, and some that none would. */

export const boundary = '----formboundary7MA4YWxk'
export const megabyte = 2 ** 20

export function words(name: string, value: string): Buffer {
  return part(`form-data; name="${name}"`, value)
}

export function file(name: string, bytes: Buffer | string, field = 'file'): Buffer {
  return part(`form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream`, bytes)
}

export function part(disposition: string, bytes: Buffer | string): Buffer {
  const head = `--${boundary}\r\ncontent-disposition: ${disposition}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n')])
}

export function form(...parts: Buffer[]): Buffer {
  return Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)])
}

/** In pieces of these sizes, again and again. */
export function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  let from = 0
  for (let turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(from, from + size)
    from += size
  }
}

export type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** A request whose body comes in these pieces; none is made before it is asked for. */
export function sending(pieces: Pieces, headers: Record<string, string> = {}): Request {
  const source = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await source.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { ...type, ...headers },
  }
  return new Request('http://kept.test/', init)
}
