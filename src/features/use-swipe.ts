import { useRef } from 'react'

/** Farther than a finger slips while it taps or scrolls, in pixels. */
const FAR = 64
/** So much more across than up or down. */
const FLAT = 2.5
/** A browser's own way back begins at the edge. */
const EDGE = 24
/** Longer than this is no swipe: somebody reads along with their finger, or chooses text. */
const LASTS = 600

export interface Spot {
  readonly x: number
  readonly y: number
  readonly at: number
}

/** Where a finger's way leads: on (1) where it was drawn to the left, back (-1) to the right; undefined where it was no swipe. */
export const swiped = (from: Spot, to: Spot): 1 | -1 | undefined => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const isSwipe =
    from.x > EDGE && Math.abs(dx) >= FAR && Math.abs(dx) >= FLAT * Math.abs(dy) && to.at - from.at <= LASTS
  return isSwipe ? (dx < 0 ? 1 : -1) : undefined
}

interface Touch {
  readonly clientX: number
  readonly clientY: number
}

interface Touched {
  readonly touches: readonly Touch[]
  readonly changedTouches: readonly Touch[]
  readonly timeStamp: number
}

/** What a touched view is given, so that a swipe across it leads on or back. */
export const useSwipe = (onSwipe: (by: 1 | -1) => void) => {
  const from = useRef<Spot>()
  return {
    onTouchStart: (event: unknown) => {
      const { touches, timeStamp } = event as Touched
      const [touch, another] = touches
      from.current = touch && !another ? { x: touch.clientX, y: touch.clientY, at: timeStamp } : undefined
    },
    onTouchEnd: (event: unknown) => {
      const {
        changedTouches: [touch],
        timeStamp,
      } = event as Touched
      const by = from.current && touch && swiped(from.current, { x: touch.clientX, y: touch.clientY, at: timeStamp })
      from.current = undefined
      if (by) onSwipe(by)
    },
  }
}
