/** Lets a few in at a time, keeps a few waiting in order, and turns the rest away. */

export type Leave = () => void

export interface Gate {
  /** Undefined when the queue is full; otherwise resolves once there is room inside. */
  enter(): Promise<Leave> | undefined
}

export function openGate(room: number, queue: number): Gate {
  const waiting: Array<(leave: Leave) => void> = []
  let inside = 0

  function ticket(): Leave {
    let used = false
    return () => {
      if (used) return
      used = true
      const next = waiting.shift()
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
      if (waiting.length >= queue) return undefined
      return new Promise<Leave>((admit) => waiting.push(admit))
    },
  }
}
