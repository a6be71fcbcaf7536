import { useEffect, useRef } from 'react'

/** Reads something anew whenever the revision of what it belongs to moves on from the one it was first read at. */
export const useReloadOn = (revision: number, reload: () => Promise<void>): void => {
  const readAt = useRef(revision)
  useEffect(() => {
    if (readAt.current === revision) return
    readAt.current = revision
    void reload()
  }, [revision, reload])
}
