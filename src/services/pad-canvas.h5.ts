import { preparePad, type PadCanvas, type PadWatcher } from './pad'

/** The canvas of a pad once it is on the screen. */
export const findPadCanvas = async (id: string): Promise<PadCanvas | undefined> => {
  const canvas = document.getElementById(id)?.querySelector('canvas')
  return Promise.resolve(
    canvas ? preparePad(canvas, canvas.getBoundingClientRect().width, window.devicePixelRatio) : undefined,
  )
}

/** A browser has one kind of event for finger, mouse and pen; the returned function stops listening. */
export const watchPad = (id: string, { draw, lift }: PadWatcher): (() => void) => {
  const pad = document.getElementById(id)
  if (!pad) return () => undefined
  const at = (event: PointerEvent, begin: boolean) => {
    const { left, top } = pad.getBoundingClientRect()
    draw(event.clientX - left, event.clientY - top, begin)
  }
  // `touch-action` stops the browser from scrolling, and not Taro's own pulling down, which would carry the pad away.
  const hold = (event: TouchEvent) => {
    event.stopPropagation()
    if (event.cancelable) event.preventDefault()
  }
  const down = (event: PointerEvent) => at(event, true)
  const move = (event: PointerEvent) => at(event, false)
  pad.addEventListener('touchmove', hold, { passive: false })
  pad.addEventListener('pointerdown', down)
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', lift)
  window.addEventListener('pointercancel', lift)
  return () => {
    pad.removeEventListener('touchmove', hold)
    pad.removeEventListener('pointerdown', down)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', lift)
    window.removeEventListener('pointercancel', lift)
  }
}
