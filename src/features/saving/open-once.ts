import { storageScope } from '@/services/storage-scope'

/**
 * Whatever runs for one paper and outlives its pages: begun when it is first asked for, by whichever page, and the same one from
 * then on. In a browser one may become somebody else: what the person before was doing is closed, and not shown to the next.
 */
export const openOnce = <Running extends { readonly close: () => void }>(begin: (paperId: string) => Running) => {
  let owner: string | undefined
  const running = new Map<string, Running>()

  return (paperId: string): Running => {
    if (owner !== storageScope()) {
      for (const each of running.values()) each.close()
      running.clear()
      owner = storageScope()
    }
    const one = running.get(paperId) ?? begin(paperId)
    running.set(paperId, one)
    return one
  }
}
