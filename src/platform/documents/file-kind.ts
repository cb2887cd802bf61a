/** Says what a file is by its content: its name is the sender's word and is never asked. */
import type { TextEncodingName } from './decode-text.ts'
import { sniffText } from './sniff-text.ts'
import { listZip, type ZipEntry } from './zip-listing.ts'
import { documentZipLimits, type ZipRefusal } from './zip-refusals.ts'

/** Only what is `welcome` can be handed to a reader: an image cannot be written into that half of the type. */
export type FileKind =
  | { readonly welcome: true; readonly kind: 'pdf' | 'docx' | 'odt' }
  | {
      readonly welcome: true
      readonly kind: 'html' | 'text'
      readonly encoding: TextEncodingName
      /** False where windows-1252 is assumed because nothing else fits. */
      readonly certain: boolean
    }
  | { readonly welcome: false; readonly kind: UnwelcomeKind }
  | { readonly welcome: false; readonly kind: 'unsafe-zip'; readonly refusal: ZipRefusal }

export type UnwelcomeKind =
  | 'empty'
  | 'image'
  | 'media'
  | 'old-office'
  | 'rich-text'
  | 'macros'
  | 'other-zip'
  | 'password'
  | 'damaged'
  | 'unknown'

const odtMimetypes = ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text-template']

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return unwelcome('empty')
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (isImage(start, bytes.length)) return unwelcome('image')
  if (isMedia(start)) return unwelcome('media')
  if (start.startsWith('%PDF-')) return { welcome: true, kind: 'pdf' }
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return unwelcome(oldOfficeKind(bytes))
  if (start.startsWith('{\\rtf')) return unwelcome('rich-text')
  // Two letters are too few here as well: a policy may begin with them.
  if (['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((one) => start.startsWith(one))) return zipKind(bytes)
  return textKind(bytes)
}

function unwelcome(kind: UnwelcomeKind): FileKind {
  return { welcome: false, kind }
}

function isImage(start: string, length: number): boolean {
  const signatures = [
    '\xff\xd8\xff',
    '\x89PNG',
    'GIF8',
    'II*\0',
    'MM\0*',
    'II+\0',
    'MM\0+',
    '8BPS',
    '\0\0\x01\0',
    '\xff\x0a',
    // PostScript draws a page, however much of it is letters.
    '%!PS',
    '\xc5\xd0\xd3\xc6',
  ]
  if (signatures.some((signature) => start.startsWith(signature))) return true
  if (['JXL ', 'jP  '].some((box) => start.startsWith(`\0\0\0\x0c${box}`)) || /^RIFF.{4}WEBP/s.test(start)) return true
  if (/^.{4}ftyp(heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis|crx )/s.test(start)) return true
  // Two letters are too few to tell a bitmap from a sentence: its length or its two empty fields must fit as well.
  return start.startsWith('BM') && (start.slice(6, 10) === '\0\0\0\0' || lengthInBitmap(start) === length)
}

function lengthInBitmap(start: string): number {
  return Buffer.from(start.slice(2, 6).padEnd(4, '\0'), 'latin1').readUInt32LE(0)
}

function isMedia(start: string): boolean {
  const signatures = ['ID3', 'OggS', 'fLaC', '\x1a\x45\xdf\xa3', '\xff\xfb', '\xff\xf3', '\xff\xf2']
  return (
    /^.{4}ftyp/s.test(start) || /^RIFF.{4}(AVI |WAVE)/s.test(start) || signatures.some((one) => start.startsWith(one))
  )
}

/** Office hides a document with a password in a file of this kind, which names what it hides. */
function oldOfficeKind(bytes: Uint8Array): UnwelcomeKind {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return whole.includes('EncryptedPackage', 0, 'utf16le') ? 'password' : 'old-office'
}

/** What is wrong with a ZIP that means no harm: it broke off on its way, or is locked. */
const harmless: Readonly<Partial<Record<ZipRefusal, UnwelcomeKind>>> = {
  'not-a-zip': 'damaged',
  damaged: 'damaged',
  encrypted: 'password',
}

function zipKind(bytes: Uint8Array): FileKind {
  const listing = listZip(bytes, documentZipLimits)
  if (!listing.listed) {
    const kind = harmless[listing.refusal]
    return kind ? unwelcome(kind) : { welcome: false, kind: 'unsafe-zip', refusal: listing.refusal }
  }
  const names = new Set(listing.entries.map(({ name }) => name))
  if ([...names].some((name) => /(^|\/)vbaproject\.bin$|^Basic\/|^Scripts\//i.test(name))) return unwelcome('macros')
  if (names.has('encrypted-package')) return unwelcome('password')
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) return { welcome: true, kind: 'docx' }
  if (names.has('content.xml') && isOdt(bytes, listing.entries[0])) return { welcome: true, kind: 'odt' }
  return unwelcome('other-zip')
}

/** OpenDocument stores its kind unpacked as the first entry, so that it can be told without unpacking. */
function isOdt(bytes: Uint8Array, first: ZipEntry | undefined): boolean {
  if (first?.name !== 'mimetype' || first.packing !== 'stored') return false
  return odtMimetypes.includes(Buffer.from(bytes.subarray(first.dataAt, first.dataAt + first.bytes)).toString('latin1'))
}

function textKind(bytes: Uint8Array): FileKind {
  const sniffed = sniffText(bytes)
  if (!sniffed) return unwelcome('unknown')
  const { opening: beginning, encoding, certain } = sniffed
  // What may stand before the first element: a declaration, comments, a document type.
  const opening = beginning.replace(/^(\s+|<\?[^>]*>|<!--.*?-->|<!doctype[^>[]*(\[[^\]]*\]\s*)?>)+/is, '')
  if (/^<([a-z]+:)?svg[\s/>]/i.test(opening)) return unwelcome('image')
  const isHtml =
    /^\s*<!doctype html/i.test(beginning) ||
    /^<(html|head|body|h[1-6]|p|div|meta|title|article|main)[\s/>]/i.test(opening)
  return { welcome: true, kind: isHtml ? 'html' : 'text', encoding, certain }
}
