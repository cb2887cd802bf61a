/** A worker that needs a package, to show that one run from source finds it. */
import { z } from 'zod'

export function read(file: Uint8Array): { read: number } {
  return { read: z.coerce.number().parse(new TextDecoder().decode(file)) }
}
