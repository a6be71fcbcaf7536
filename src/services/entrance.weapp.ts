import type { Entrance } from './entrance-type'

/** WeChat says who somebody is. */
export const entrance: Entrance | null = null
