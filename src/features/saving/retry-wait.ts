import type { PlatformFault } from '@/services/platform-fault'

const FIRST = 2000
const LONGEST = 60_000

/** Where the platform was `busy`, a wait grows by chance, up to half: whom it turned away together does not come back together. */
export const spreadWhere = (busy: PlatformFault | undefined, wait: number): number =>
  busy ? Math.round(wait * (1 + Math.random() / 2)) : wait

/** How long to wait before try number `attempt + 1`: 2, 4, 8 … seconds, a minute at the most. */
export const retryWait = (attempt: number): number => Math.min(LONGEST, FIRST * 2 ** Math.max(0, attempt - 1))
