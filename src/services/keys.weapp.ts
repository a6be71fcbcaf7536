import type { WatchKeys } from './keys-type'

/** A phone has no keys but those of its fields. */
export const watchKeys: WatchKeys = () => () => undefined
