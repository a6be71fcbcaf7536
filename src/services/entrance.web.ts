import type { Entrance } from './entrance-type'
import { findLetIn, forgetLetIn } from './let-in.web'

/** A browser is let in from its person's telephone, for a day. */
export const entrance: Entrance | null = { isOpen: () => findLetIn() === undefined, leave: forgetLetIn }
