import { useCallback } from 'react'
import { useShownAgain } from '../page-life'
import { useQuery } from '../use-query'
import { offeredOf } from './phrases'

/** What can be put into a remark by a tap. */
export interface Phrases {
  readonly offered: readonly string[]
}

/** 常用语 for whoever reviews, read again when they come back from editing them. What does not come is done without. */
export const usePhrases = (wanted: boolean): Phrases | undefined => {
  const { value, reload } = useQuery('phrase.list', wanted ? {} : null)
  useShownAgain(useCallback(() => void reload(), [reload]))
  return value && wanted ? { offered: offeredOf(value.own.phrases, value.shared.phrases) } : undefined
}
