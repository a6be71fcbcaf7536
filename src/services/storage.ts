import Taro from '@tarojs/taro'
import { KEPT } from './storage-keys'
import { storageScope } from './storage-scope'

/** Whether something could be kept. WeChat allows 1 MB a key and 10 MB in all, and a person has to be told when it is full. */
export type Kept = 'kept' | 'no_room'

/** How long after a refusal the storage is asked again: somebody may have made room meanwhile. */
const ASKED_AGAIN = 5000

/**
 * What the storage would not take, by its key. It lives as long as the program, so that leaving a page loses none of it, and is
 * offered again until it is taken.
 */
const unkept = new Map<string, unknown>()
let full = false
let waiting: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

const scoped = (key: string): string => `${storageScope()}${key}`

const written = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    // The quota is the only reason for which either platform refuses a value that can be written as JSON.
    return false
  }
}

const erased = (key: string): void => {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // A full phone may not even write that something is gone. What is found again then is older than what the server has,
    // and is told from it by its revision.
  }
}

const keysFrom = (start: string): readonly string[] =>
  Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(start))

const makeRoom = (): void => keysFrom(scoped(KEPT.copies)).forEach(erased)

const tell = (): void => listeners.forEach((listener) => listener())

/** Offers what was refused once more, and again later for as long as something is left. */
const offerAgain = (): void => {
  clearTimeout(waiting)
  waiting = undefined
  for (const [key, value] of [...unkept]) if (written(key, value)) unkept.delete(key)
  full = unkept.size > 0
  if (full) waiting = setTimeout(offerAgain, ASKED_AGAIN)
  tell()
}

/** Keeps a value under `key`, at once: when this returns «kept», a dead battery no longer takes it away. */
export const keep = (key: string, value: unknown): Kept => {
  const at = scoped(key)
  if (written(at, value) || (makeRoom(), written(at, value))) {
    unkept.delete(at)
    if (full) offerAgain()
    return 'kept'
  }
  unkept.set(at, value)
  full = true
  waiting ??= setTimeout(offerAgain, ASKED_AGAIN)
  tell()
  return 'no_room'
}

/** Keeps what can be had again from the server. Where there is no room, an older copy would pass for it, and goes too. */
export const keepCopy = (key: string, value: unknown): void => {
  if (!written(scoped(key), value)) erased(scoped(key))
}

/** What was kept under `key`, or undefined. What it is has to be looked at: an older version may have written it. */
export const findKept = (key: string): unknown => {
  const at = scoped(key)
  if (unkept.has(at)) return unkept.get(at)
  try {
    const value: unknown = Taro.getStorageSync(at)
    // WeChat answers '' for a key that it does not know.
    return value === '' ? undefined : value
  } catch {
    // A storage that cannot be read holds nothing that could be shown; it is left as it is.
    return undefined
  }
}

export const forget = (key: string): void => {
  const at = scoped(key)
  erased(at)
  if (!unkept.delete(at)) return
  if (unkept.size === 0) {
    clearTimeout(waiting)
    waiting = undefined
  }
  tell()
}

/** The keys that begin with `prefix`. */
export const keysWith = (prefix: string): readonly string[] => {
  const start = scoped(prefix)
  return [...new Set([...keysFrom(start), ...unkeptFrom(start)])].map((key) => key.slice(start.length - prefix.length))
}

const unkeptFrom = (start: string): readonly string[] => [...unkept.keys()].filter((key) => key.startsWith(start))

/** The keys that begin with `prefix` and whose newest value is in this running program alone. */
export const unkeptWith = (prefix: string): readonly string[] => {
  const start = scoped(prefix)
  return unkeptFrom(start).map((key) => key.slice(start.length - prefix.length))
}

/** Whether the storage refused what it was last offered. */
export const isStorageFull = (): boolean => full

/** Tells whenever something was refused or, later, taken after all. Returns how to stop. */
export const watchStorage = (onChange: () => void): (() => void) => {
  listeners.add(onChange)
  return () => void listeners.delete(onChange)
}
