import { useSyncExternalStore } from 'react'
import { unkeptWith, watchStorage } from '@/services/storage'
import { NOT_WRITTEN } from '@/services/storage-keys'

/** Whether what is kept under `key` is in this running program alone: the phone has no room for it. `undefined` asks for nothing. */
export const useUnkept = (key: string | undefined): boolean =>
  useSyncExternalStore(watchStorage, () => key !== undefined && unkeptWith(key).includes(key))

/** How many written things are in this running program alone, those below the folders of `others` not counted. */
export const useUnkeptCount = (others: readonly string[] = []): number =>
  useSyncExternalStore(
    watchStorage,
    () => unkeptWith('').filter((key) => ![...NOT_WRITTEN, ...others].some((folder) => key.startsWith(folder))).length,
  )
