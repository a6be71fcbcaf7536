import { useCallback, useEffect, useRef } from 'react'

/** Lets so many milliseconds pass. */
export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

/** Tells whether the page is still there, to what goes on between two of its drawings. */
export const useIsOpen = (): (() => boolean) => {
  const open = useRef(true)
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])
  return useCallback(() => open.current, [])
}
