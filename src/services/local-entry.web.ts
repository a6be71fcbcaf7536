import type { LocalEntry } from './local-entry-types'

/** What is deployed asks who somebody is; nobody chooses. */
export const localEntry: LocalEntry | null = null
