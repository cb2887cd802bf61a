/** Opens a PDF for its words alone: nothing in it is run, drawn, fetched or looked for on this machine. */
import { getDocumentProxy } from 'unpdf'
import { DocumentRefusedError } from '../office/document-refused.ts'

export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<OpenPdf['getPage']>>

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  try {
    // A copy, because the library may take the bytes for itself, and a plain one, because it refuses Node's kind.
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      enableXfa: false,
      disableAutoFetch: true,
      disableStream: true,
      // Pictures are never unpacked: one of a few hundred bytes may have any number of points.
      maxImageSize: 0,
      verbosity: 0,
    })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new DocumentRefusedError(error.name === 'PasswordException' ? 'password' : 'damaged')
  }
}

/** Pictures are streams of their own, so their names stand in the file unpacked whatever else is packed. */
export function hasPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}
