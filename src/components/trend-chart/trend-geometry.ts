/** A curve's point: days before (negative) or after the last day, and a share from 0 to 1. */
type TrendPoint = readonly [day: number, share: number]

export interface Curve {
  readonly points: readonly TrendPoint[]
  /** Where it ends: today, or its own end. */
  readonly until: number
}

const WIDTH = 320
const HEIGHT = 120
const EDGE = 4
/** The picture is drawn as wide as its card: its lines stay as thick as they are. */
const STILL = "vector-effect='non-scaling-stroke'"

/** From the first day that any curve names to the last, at least to the last day itself. */
export const spanOf = (curves: readonly Curve[]): readonly [from: number, to: number] => {
  const days = curves.flatMap(({ points, until }) => [...points.map(([day]) => day), until])
  return [Math.min(-1, ...days), Math.max(0, ...days)]
}

/** A staircase: what was there stays until the next day on which there are more. */
const pathOf = ({ points, until }: Curve, x: (day: number) => string, y: (share: number) => string): string => {
  const [first] = points
  if (!first) return ''
  const steps = points.map(([day, share]) => `H${x(day)}V${y(share)}`).join('')
  return `M${x(first[0])},${y(0)}${steps}H${x(Math.max(until, points[points.length - 1]?.[0] ?? until))}`
}

/**
 * The curves as a picture: this year's a full line, the year before's a dashed one, the last day an upright. One set of colours for
 * light and dark: an image cannot read the page's tokens.
 */
export const trendSource = (now: Curve, before: Curve | null): string => {
  const [from, to] = spanOf(before ? [now, before] : [now])
  const x = (day: number): string => (EDGE + ((day - from) / (to - from)) * (WIDTH - 2 * EDGE)).toFixed(1)
  const y = (share: number): string => (HEIGHT - EDGE - Math.min(1, share) * (HEIGHT - 2 * EDGE)).toFixed(1)
  const lines = [0, 0.5, 1].map((share) => `M${EDGE},${y(share)}H${WIDTH - EDGE}`).join('')
  const dashed = before
    ? `<path d='${pathOf(before, x, y)}' stroke='#8b939d' stroke-width='2' stroke-dasharray='5 4' ${STILL}/>`
    : ''
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${WIDTH} ${HEIGHT}' preserveAspectRatio='none'><g fill='none'>` +
    `<path d='${lines}' stroke='#8b939d' stroke-opacity='.3' ${STILL}/>` +
    `<path d='M${x(0)},0V${HEIGHT}' stroke='#8b939d' stroke-dasharray='2 3' ${STILL}/>${dashed}` +
    `<path d='${pathOf(now, x, y)}' stroke='#5b93e0' stroke-width='3' stroke-linejoin='round' ${STILL}/></g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** The share that a curve has come to by the end of a day. */
export const shareBy = ({ points }: Pick<Curve, 'points'>, day: number): number =>
  points.reduce((last, [on, share]) => (on <= day ? share : last), 0)
