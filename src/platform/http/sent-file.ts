/** What a form may bring besides words: one file, or why there is none although one was sent. */

export interface UploadedFile {
  /** The sender's word, made harmless to show; it says nothing of what the file is. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * `broken-off`: the end is missing. `too-slow`: it took longer than anything is waited for. `busy`: too many others were
 * sending files. `several`: more than one file came. What was typed beside it is kept in every case.
 */
export type FileRefusal = 'too-big' | 'broken-off' | 'too-slow' | 'busy' | 'several'

export type SentFile = UploadedFile | { readonly refused: FileRefusal }

/** Of one file: a policy of 400 pages with its pictures is less. */
export const mostFileBytes = 20 * 1024 * 1024
