import { totals } from './001-totals'
import { searchKeys } from './002-search-keys'
import { papersOfAnotherUnion } from './003-papers-of-another-union'
import { whatFormsSay } from './004-what-forms-say'
import { chains } from './005-chains'
import { standings } from './006-standings'

/** Every step that there ever was, in the order in which they are taken. */
export const STEPS = [totals, searchKeys, papersOfAnotherUnion, whatFormsSay, chains, standings] as const

export type StepName = (typeof STEPS)[number]['name']
