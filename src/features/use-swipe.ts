import { useRef } from 'react'

/** Farther than a finger slips while it taps or scrolls, in pixels. */
const FAR = 64
/** So much more across than up or down. */
const FLAT = 2.5
/** A browser's own way back begins at the edge. */
const EDGE = 24

export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where a finger's way leads: on (1) where it was drawn to the left, back (-1) to the right; undefined where it was no swipe. */
export const swiped = (from: Spot, to: Spot): 1 | -1 | undefined => {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const isSwipe = from.x > EDGE && Math.abs(dx) >= FAR && Math.abs(dx) >= FLAT * Math.abs(dy)
  return isSwipe ? (dx < 0 ? 1 : -1) : undefined
}

interface Touch {
  readonly clientX: number
  readonly clientY: number
}

interface Touched {
  readonly touches: readonly Touch[]
  readonly changedTouches: readonly Touch[]
}

const spotOf = ({ clientX, clientY }: Touch): Spot => ({ x: clientX, y: clientY })

/** What a touched view is given, so that a swipe across it leads on or back. */
export const useSwipe = (onSwipe: (by: 1 | -1) => void) => {
  const from = useRef<Spot>()
  return {
    onTouchStart: (event: unknown) => {
      const { touches } = event as Touched
      const touch = touches[0]
      from.current = touch && touches.length === 1 ? spotOf(touch) : undefined
    },
    onTouchEnd: (event: unknown) => {
      const touch = (event as Touched).changedTouches[0]
      const by = from.current && touch && swiped(from.current, spotOf(touch))
      from.current = undefined
      if (by) onSwipe(by)
    },
    /** The browser has taken the finger for itself: to scroll, or to choose text. */
    onTouchCancel: () => {
      from.current = undefined
    },
  }
}
