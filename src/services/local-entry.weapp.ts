import type { LocalEntry } from './local-entry-types'

/** In WeChat nobody chooses who to be. */
export const localEntry: LocalEntry | null = null
