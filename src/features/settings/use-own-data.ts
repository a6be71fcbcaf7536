import { useState } from 'react'
import type { ErasedOwn } from '@/contract/people'
import { ERASABLE } from '@/domain/privacy/on-request'
import { useQuery } from '../use-query'
import { useWrite } from '../use-write'

/** 我的信息: what is kept about whoever asks, and erasing of it what can go at once. */
export const useOwnData = () => {
  const { value, failure, reload } = useQuery('people.ownData', {})
  const { run, running, failure: stopped } = useWrite('people.eraseOwn')
  const [erased, setErased] = useState<ErasedOwn>()
  return {
    data: value,
    ...{ failure, reload },
    /** What went the last time; undefined before. */
    erased,
    erasing: running,
    stopped,
    /** True where it was done. */
    erase: async (): Promise<boolean> => {
      const result = await run({ kinds: [...ERASABLE] })
      if (result.outcome !== 'done') return false
      setErased(result.value)
      await reload()
      return true
    },
  }
}
