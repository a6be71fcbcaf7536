import { readFileSync, writeFileSync } from 'node:fs'

const MEGABYTE = 1024 * 1024

/** What the kernel counts for a process; undefined where there is no /proc, or the process has gone. */
const counted = (pid: number, name: 'VmRSS' | 'VmHWM'): number | undefined => {
  try {
    const kilobytes = new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    // Another system's kernel; what the process says of itself is taken there.
    return undefined
  }
}

/** Lets the kernel's peak begin anew at what is held now; where it will not, the peak is that of the process's whole life. */
const forgetPeak = (pid: number): void => {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    return
  }
}

/**
 * Whether the runs of one process stay within a function's memory. The kernel keeps the peak, so one between two looks is not
 * missed. Runs that overlap would each have an instance of its own in the cloud: together they may hold as many times the
 * memory as there were runs at once, and what they leave behind in the process is not held against the next.
 */
export class MemoryWatch {
  readonly #pid: number
  readonly #limit: number
  /** What the process held once it was loaded. */
  #loaded = 0
  #running = 0
  /** The most runs at once since the process was last idle. */
  #most = 0
  #shared = false
  #left = 0
  /** The most that one run, or several at once, were seen to hold. */
  peak = 0

  constructor(pid: number, megabytes: number) {
    this.#pid = pid
    this.#limit = megabytes * MEGABYTE
  }

  loaded(): void {
    this.#loaded = counted(this.#pid, 'VmRSS') ?? 0
  }

  begin(): void {
    if (this.#running === 0) {
      forgetPeak(this.#pid)
      this.#most = 0
      this.#left = this.#shared ? Math.max(0, (counted(this.#pid, 'VmRSS') ?? 0) - this.#loaded) : 0
    }
    this.#running += 1
    this.#most = Math.max(this.#most, this.#running)
    if (this.#running > 1) this.#shared = true
  }

  end(): void {
    this.#running -= 1
  }

  /** The megabytes held, where they are too many; `said` is what the process says of itself. */
  exceeded(said = 0): number | undefined {
    const held = counted(this.#pid, 'VmHWM') ?? said
    this.peak = Math.max(this.peak, held)
    return held > this.#limit * Math.max(1, this.#most) + this.#left ? Math.ceil(held / MEGABYTE) : undefined
  }
}
