import { refuse, type Refusal } from '../refusal/refusal'

/*
 * 手写签名: drawn with a finger beside the typed name. It is kept as the lines that were drawn, not as a picture: small, of no
 * resolution, and with nothing to upload. It records that a person meant what they did; it is no stamp and no electronic
 * signature in the sense of 电子签名法 article 13, and the screen says so.
 */

/** One line from finger down to finger up: x, y, x, y … within the pad. */
export type Stroke = readonly number[]
export type Strokes = readonly Stroke[]

/** The pad in its own units, whatever the phone's size. */
export const PAD = { width: 1000, height: 400 } as const

export const STROKES_LIMIT = 40
/** Coordinates of all strokes together: a name of four intricate characters takes about a third of it. */
export const COORDINATES_LIMIT = 2400
/** Once across the pad's half: a tap or a tick is no name. */
const LENGTH_AT_LEAST = PAD.width / 2

const lengthOfStroke = (stroke: Stroke): number => {
  let length = 0
  for (let at = 2; at + 1 < stroke.length; at += 2)
    length += Math.hypot((stroke[at] ?? 0) - (stroke[at - 2] ?? 0), (stroke[at + 1] ?? 0) - (stroke[at - 1] ?? 0))
  return length
}

/** How far the finger went in all, in the pad's units. */
export const lengthOf = (strokes: Strokes): number => strokes.reduce((sum, stroke) => sum + lengthOfStroke(stroke), 0)

const isWithin = (stroke: Stroke): boolean =>
  stroke.length >= 2 &&
  stroke.length % 2 === 0 &&
  stroke.every((value, at) => Number.isInteger(value) && value >= 0 && value <= (at % 2 === 0 ? PAD.width : PAD.height))

/** Whether strokes may stand as somebody's signature: within the pad, no endless scribble, and more than a tap. */
export const checkSignature = (strokes: Strokes): Refusal | undefined => {
  const coordinates = strokes.reduce((sum, stroke) => sum + stroke.length, 0)
  const drawn =
    strokes.length <= STROKES_LIMIT &&
    coordinates <= COORDINATES_LIMIT &&
    strokes.every(isWithin) &&
    lengthOf(strokes) >= LENGTH_AT_LEAST
  return drawn ? undefined : refuse('signature_unusable')
}

/** Points nearer to each other than this look like one line anyway. */
const THIN_TO = 6

/** The stroke with one more point, unless the finger has hardly moved; out of the pad it goes along its edge. */
export const extended = (stroke: Stroke, x: number, y: number): Stroke => {
  const at = (value: number, limit: number) => Math.min(limit, Math.max(0, Math.round(value)))
  const [nextX, nextY] = [at(x, PAD.width), at(y, PAD.height)]
  const [lastX, lastY] = stroke.slice(-2)
  if (lastX !== undefined && lastY !== undefined && Math.hypot(nextX - lastX, nextY - lastY) < THIN_TO) return stroke
  return [...stroke, nextX, nextY]
}

/** Whether another point may be drawn; a pad that is full takes no more, and what was drawn stays. */
export const hasRoom = (strokes: Strokes): boolean =>
  strokes.length <= STROKES_LIMIT && strokes.reduce((sum, stroke) => sum + stroke.length, 0) + 2 <= COORDINATES_LIMIT
