import Taro from '@tarojs/taro'
import { storageScope } from './storage-scope'

/** Whether something could be kept. WeChat allows 1 MB a key and 10 MB in all, and a person has to be told when it is full. */
export type Kept = 'kept' | 'no_room'

const scoped = (key: string): string => `${storageScope()}${key}`

/** Keeps a value under `key`, at once: when this returns, a dead battery no longer takes it away. */
export const keep = (key: string, value: unknown): Kept => {
  try {
    Taro.setStorageSync(scoped(key), value)
    return 'kept'
  } catch {
    // The quota is the only reason for which either platform refuses a value that can be written as JSON.
    return 'no_room'
  }
}

/** What was kept under `key`, or undefined. What it is has to be looked at: an older version may have written it. */
export const findKept = (key: string): unknown => {
  try {
    const value: unknown = Taro.getStorageSync(scoped(key))
    // WeChat answers '' for a key that it does not know.
    return value === '' ? undefined : value
  } catch {
    // A storage that cannot be read holds nothing that could be shown; it is left as it is.
    return undefined
  }
}

export const forget = (key: string): void => {
  Taro.removeStorageSync(scoped(key))
}

/** The keys that begin with `prefix`. */
export const keysWith = (prefix: string): readonly string[] => {
  const start = scoped(prefix)
  return Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length - prefix.length))
}
