/** Lets a few files be in memory at once; whoever comes meanwhile waits, with nothing of theirs read yet. */

export type Leave = () => void

export interface UploadSlots {
  /** Undefined where nobody left in time, or too many wait already. */
  enter(): Promise<Leave | undefined>
}

export interface SlotLimits {
  readonly room: number
  readonly queue: number
  readonly waitMs: number
}

export function openUploadSlots({ room, queue, waitMs }: SlotLimits): UploadSlots {
  const waiting = new Set<(leave: Leave | undefined) => void>()
  let inside = 0

  function ticket(): Leave {
    let used = false
    return () => {
      if (used) return
      used = true
      const [next] = waiting
      if (next) next(ticket())
      else inside -= 1
    }
  }

  return {
    enter() {
      if (inside < room) {
        inside += 1
        return Promise.resolve(ticket())
      }
      if (waiting.size >= queue) return Promise.resolve(undefined)
      return new Promise((admitted) => {
        const timer = setTimeout(() => admit(undefined), waitMs)
        const admit = (leave: Leave | undefined) => {
          clearTimeout(timer)
          waiting.delete(admit)
          admitted(leave)
        }
        waiting.add(admit)
      })
    },
  }
}
