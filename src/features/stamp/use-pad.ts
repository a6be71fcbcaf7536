import { useCallback, useEffect, useRef, useState } from 'react'
import { extended, hasRoom, PAD, type Stroke, type Strokes } from '@/domain/stamp/signature'
import { drawStroke, redraw, type PadCanvas } from '@/services/pad'
import { findPadCanvas, watchPad } from '@/services/pad-canvas'

/** A drawer slides in: its canvas has its size a moment later, and on a slow phone many. */
const LOOKED_EVERY = 150
const LOOKS = 20

/** Whether the pad can be drawn on: it is being looked for, it is there, or it was not found. */
export type PadStanding = 'opening' | 'ready' | 'missing'

/** The lines on a pad: what is being drawn goes straight to the canvas, and to the owner when the finger is lifted. */
export const usePad = (id: string, strokes: Strokes, onChange: (strokes: Strokes) => void, onFull: () => void) => {
  const canvas = useRef<PadCanvas>()
  const drawing = useRef<Stroke>()
  const owner = useRef({ strokes, onChange, onFull })
  const [standing, setStanding] = useState<PadStanding>('opening')
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    owner.current = { strokes, onChange, onFull }
    if (canvas.current) redraw(canvas.current, strokes)
  }, [strokes, onChange, onFull])

  /** `x` and `y` in pixels from the pad's corner. */
  const draw = useCallback((x: number, y: number, begin: boolean) => {
    const on = canvas.current
    if (!on || (!begin && !drawing.current)) return
    const before = begin ? [] : (drawing.current ?? [])
    if (!hasRoom([...owner.current.strokes, before])) {
      owner.current.onFull()
      return
    }
    const scale = PAD.width / on.shownWidth
    const stroke = extended(before, x * scale, y * scale)
    drawing.current = stroke
    if (stroke.length > before.length) drawStroke(on, stroke, before.length - 2)
  }, [])

  const lift = useCallback(() => {
    const stroke = drawing.current
    drawing.current = undefined
    if (stroke && stroke.length > 0) owner.current.onChange([...owner.current.strokes, stroke])
  }, [])

  useEffect(() => {
    let gone = false
    let stop: (() => void) | undefined
    let timer: ReturnType<typeof setTimeout>
    const lookSoon = (left: number): void => {
      timer = setTimeout(() => void look(left), LOOKED_EVERY)
    }
    const look = async (left: number): Promise<void> => {
      const found = await findPadCanvas(id)
      if (gone) return
      if (!found) {
        if (left > 1) lookSoon(left - 1)
        else setStanding('missing')
        return
      }
      canvas.current = found
      redraw(found, owner.current.strokes)
      stop = watchPad(id, { draw, lift })
      setStanding('ready')
    }
    lookSoon(LOOKS)
    return () => {
      gone = true
      clearTimeout(timer)
      stop?.()
    }
  }, [id, draw, lift, asked])

  const lookAgain = (): void => {
    setStanding('opening')
    setAsked((times) => times + 1)
  }
  return { draw, lift, standing, lookAgain }
}
