import { PAD, type Stroke, type Strokes } from '@/domain/stamp/signature'

/** What of a 2D context is used; the same in a browser and in WeChat. */
interface Brush {
  lineWidth: number
  lineCap: string
  lineJoin: string
  strokeStyle: unknown
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  clearRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
}

export interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): unknown
}

/** A canvas that takes the pad's own units, and how wide it is on the screen. */
export interface PadCanvas {
  readonly brush: Brush
  readonly shownWidth: number
}

/** Called while somebody draws: pixels from the pad's corner. */
export interface PadWatcher {
  readonly draw: (x: number, y: number, begin: boolean) => void
  readonly lift: () => void
}

/** The ink of a pen, on paper that is white in every theme. */
const INK = '#1a1d21'
const PEN = 9

/** Makes a canvas take the pad's units; undefined where it cannot be drawn on or is not on the screen. */
export const preparePad = (node: CanvasNode, shownWidth: number, density: number): PadCanvas | undefined => {
  const context = node.getContext('2d')
  if (!context || shownWidth === 0) return undefined
  // Both platforms' contexts have these; their types agree on nothing.
  const brush = context as Brush
  node.width = Math.round(shownWidth * density)
  node.height = Math.round((node.width * PAD.height) / PAD.width)
  const scale = node.width / PAD.width
  brush.setTransform(scale, 0, 0, scale, 0, 0)
  brush.lineWidth = PEN
  brush.lineCap = 'round'
  brush.lineJoin = 'round'
  brush.strokeStyle = INK
  return { brush, shownWidth }
}

/** Draws a stroke from one of its points on; a single point is a dot. */
export const drawStroke = ({ brush }: PadCanvas, stroke: Stroke, from = 0): void => {
  const start = Math.max(0, Math.min(from, stroke.length - 2))
  brush.beginPath()
  brush.moveTo(stroke[start] ?? 0, stroke[start + 1] ?? 0)
  for (let at = start; at + 1 < stroke.length; at += 2) brush.lineTo(stroke[at] ?? 0, stroke[at + 1] ?? 0)
  brush.stroke()
}

export const redraw = (canvas: PadCanvas, strokes: Strokes): void => {
  canvas.brush.clearRect(0, 0, PAD.width, PAD.height)
  for (const stroke of strokes) drawStroke(canvas, stroke)
}
