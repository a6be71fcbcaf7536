import { useEffect, useState } from 'react'
import { watchWindowWidth, windowWidth } from '@/services/window-width'

/** So wide a window holds a list and what is opened from it side by side. The style sheets' media queries say the same number. */
const WIDE_FROM = 1000

/** Whether the window is as wide as at a computer. What a style sheet can do alone does not ask. */
export const useWide = (): boolean => {
  const [wide, setWide] = useState(() => windowWidth() >= WIDE_FROM)
  useEffect(() => {
    const measured = (width: number): void => setWide(width >= WIDE_FROM)
    measured(windowWidth())
    return watchWindowWidth(measured)
  }, [])
  return wide
}
