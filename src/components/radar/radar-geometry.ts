const SIZE = 200
const RADIUS = 96

const angle = (index: number, count: number) => (index / count) * 2 * Math.PI - Math.PI / 2

const corner = (index: number, count: number, share: number): string => {
  const at = angle(index, count)
  const x = SIZE / 2 + Math.cos(at) * RADIUS * share
  const y = SIZE / 2 + Math.sin(at) * RADIUS * share
  return `${x.toFixed(1)},${y.toFixed(1)}`
}

const polygon = (shares: readonly number[]): string => shares.map((share, index) => corner(index, shares.length, share)).join(' ')

/** One set of colours for light and dark: an image cannot read the page's tokens, so they are chosen to stand on both. */
export function radarSource(shares: readonly number[]): string {
  const held = shares.map((share) => Math.min(1, Math.max(0, share)))
  const rings = [1, 0.66, 0.33].map((ring) => `<polygon points='${polygon(held.map(() => ring))}'/>`).join('')
  const spokes = held.map((_, index) => `M${SIZE / 2},${SIZE / 2}L${corner(index, held.length, 1)}`).join('')
  const dots = held
    .map((share, index) => {
      const [x, y] = corner(index, held.length, share).split(',')
      return `<circle cx='${x}' cy='${y}' r='3.5'/>`
    })
    .join('')
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${SIZE} ${SIZE}'>` +
    `<g fill='none' stroke='#8b939d' stroke-opacity='.45'>${rings}<path d='${spokes}'/></g>` +
    `<polygon points='${polygon(held)}' fill='#d8343f' fill-opacity='.2' stroke='#d8343f' stroke-width='2.5' stroke-linejoin='round'/>` +
    `<g fill='#d8343f'>${dots}</g></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Where an axis' words stand, in per cent of the figure's box; they hang from the side that faces the shape. */
export function labelStyle(index: number, count: number): string {
  const at = angle(index, count)
  const across = Math.cos(at)
  const down = Math.sin(at)
  const x = 50 + across * 27.5
  const y = 50 + down * 41
  const from = Math.abs(across) < 0.2 ? -50 : across > 0 ? 0 : -100
  const hang = down < -0.8 ? -100 : down > 0.8 ? 0 : -50
  return `left:${x.toFixed(1)}%;top:${y.toFixed(1)}%;transform:translate(${from}%,${hang}%)`
}
