import { useCallback, useEffect, useRef } from 'react'
import { extended, hasRoom, PAD, type Stroke, type Strokes } from '@/domain/stamp/signature'
import { drawStroke, redraw, type PadCanvas } from '@/services/pad'
import { findPadCanvas, watchPad } from '@/services/pad-canvas'

/** A sheet slides in: its canvas has its size a moment later. */
const SETTLED = 150

/** The lines on a pad: what is being drawn goes straight to the canvas, and to the owner when the finger is lifted. */
export const usePad = (id: string, strokes: Strokes, onChange: (strokes: Strokes) => void, onFull: () => void) => {
  const canvas = useRef<PadCanvas>()
  const drawing = useRef<Stroke>()
  const owner = useRef({ strokes, onChange, onFull })

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
    const begin = async () => {
      const found = await findPadCanvas(id)
      if (gone || !found) return
      canvas.current = found
      redraw(found, owner.current.strokes)
      stop = watchPad(id, { draw, lift })
    }
    const timer = setTimeout(() => void begin(), SETTLED)
    return () => {
      gone = true
      clearTimeout(timer)
      stop?.()
    }
  }, [id, draw, lift])

  return { draw, lift }
}
