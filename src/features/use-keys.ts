import { useEffect, useRef } from 'react'
import { watchKeys } from '@/services/keys'

/** One key of a page: by its name in the browser (`j`, `ArrowRight`), with what it does, in words. */
interface PageKey {
  readonly key: string
  readonly does: string
  readonly run: () => void
}

/** Whatever keys a page answers to. */
export type PageKeys = readonly PageKey[]

/** Answers a page's keys as long as it is open and nobody writes in a field; phones have none. */
export const useKeys = (keys: PageKeys): void => {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  }, [keys])
  useEffect(
    () =>
      watchKeys((pressed) => {
        const found = latest.current.find(({ key }) => key === pressed)
        found?.run()
        return found !== undefined
      }),
    [],
  )
}
