/** What a worker's `read` gives back: what the file says, or the reason why it will not be read. */

/** Result and reason travel as JSON, so both are plain values. */
export type WorkerAnswer<Result, Reason extends string> = { readonly read: Result } | { readonly refused: Reason }
