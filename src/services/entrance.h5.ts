import type { Entrance } from './entrance-type'
import { findPersona, forgetPersona } from './persona.h5'

/** The local product: whoever opens a tab chooses who to be in it. */
export const entrance: Entrance | null = { isOpen: () => findPersona() === undefined, leave: forgetPersona }
