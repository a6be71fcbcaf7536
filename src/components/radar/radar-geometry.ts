const SIZE = 200
const RADIUS = 96
const NUMBERED_RADIUS = 80

const angle = (index: number, count: number) => (index / count) * 2 * Math.PI - Math.PI / 2

const corner = (index: number, count: number, reach: number): string => {
  const at = angle(index, count)
  const x = SIZE / 2 + Math.cos(at) * reach
  const y = SIZE / 2 + Math.sin(at) * reach
  return `${x.toFixed(1)},${y.toFixed(1)}`
}

const polygon = (reaches: readonly number[]): string =>
  reaches.map((reach, index) => corner(index, reaches.length, reach)).join(' ')

/** One set of colours for light and dark: an image cannot read the page's tokens, so they are chosen to stand on both. */
export function radarSource(shares: readonly number[], numbered = false): string {
  const radius = numbered ? NUMBERED_RADIUS : RADIUS
  const count = shares.length
  const reaches = shares.map((share) => Math.min(1, Math.max(0, share)) * radius)
  const rings = [1, 0.66, 0.33]
    .map((ring) => `<polygon points='${polygon(reaches.map(() => ring * radius))}'/>`)
    .join('')
  const spokes = reaches.map((_, index) => `M${SIZE / 2},${SIZE / 2}L${corner(index, count, radius)}`).join('')
  const at = (index: number, reach: number, down = 0) => {
    const [x, y] = corner(index, count, reach).split(',').map(Number)
    return [x ?? 0, (y ?? 0) + down] as const
  }
  const dots = reaches
    .map((reach, index) => `<circle cx='${at(index, reach)[0]}' cy='${at(index, reach)[1]}' r='3.5'/>`)
    .join('')
  const numbers = numbered
    ? reaches
        .map(
          (_, index) =>
            `<text x='${at(index, radius + 11)[0]}' y='${at(index, radius + 11, 5)[1]}'>${index + 1}</text>`,
        )
        .join('')
    : ''
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${SIZE} ${SIZE}'>` +
    `<g fill='none' stroke='#8b939d' stroke-opacity='.45'>${rings}<path d='${spokes}'/></g>` +
    `<polygon points='${polygon(reaches)}' fill='#d8343f' fill-opacity='.2' stroke='#d8343f' stroke-width='2.5' stroke-linejoin='round'/>` +
    `<g fill='#d8343f'>${dots}</g>` +
    `<g fill='#7b848f' font-size='15' font-family='sans-serif' font-weight='bold' text-anchor='middle'>${numbers}</g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Where an axis' words stand, in per cent of the figure's box; they hang from the side that faces the shape. */
export function labelStyle(index: number, count: number): string {
  const at = angle(index, count)
  const across = Math.cos(at)
  const down = Math.sin(at)
  const x = 50 + across * 29
  const y = 52 + down * 37
  const from = Math.abs(across) < 0.2 ? -50 : across > 0 ? 0 : -100
  const hang = down < -0.8 ? -100 : down > 0.8 ? 0 : -50
  return `left:${x.toFixed(1)}%;top:${y.toFixed(1)}%;transform:translate(${from}%,${hang}%)`
}
