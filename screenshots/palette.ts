/** At most 256 colours for a picture, and which of them each pixel gets. */
export interface Palette {
  /** Three bytes a colour. */
  readonly colours: Uint8Array
  readonly indexes: Uint8Array
}

interface Counted {
  readonly rgb: readonly [number, number, number]
  readonly count: number
}

type Box = readonly Counted[]

const SIZE = 256
type Channel = 0 | 1 | 2
const CHANNELS: readonly Channel[] = [0, 1, 2]

function count(rgb: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>()
  for (let at = 0; at < rgb.length; at += 3) {
    const key = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const weightOf = (box: Box): number => box.reduce((sum, each) => sum + each.count, 0)

function meanOf(box: Box): readonly [number, number, number] {
  const weight = weightOf(box)
  const mean = (channel: Channel): number =>
    Math.round(box.reduce((sum, each) => sum + each.rgb[channel] * each.count, 0) / weight)
  return [mean(0), mean(1), mean(2)]
}

/** How much is lost where one colour stands for a whole box. */
function errorIn(box: Box, channel: Channel): number {
  const weight = weightOf(box)
  const mean = box.reduce((sum, each) => sum + each.rgb[channel] * each.count, 0) / weight
  return box.reduce((sum, each) => sum + (each.rgb[channel] - mean) ** 2 * each.count, 0)
}

const errorOf = (box: Box): number => CHANNELS.reduce<number>((sum, channel) => sum + errorIn(box, channel), 0)

/** Cuts a box across its widest channel, at the mean, so that neither part is empty. */
function cut(box: Box): readonly [Box, Box] {
  const wider = (found: Channel, each: Channel): Channel => (errorIn(box, each) > errorIn(box, found) ? each : found)
  const widest = CHANNELS.reduce<Channel>(wider, 0)
  const sorted = [...box].sort((a, b) => a.rgb[widest] - b.rgb[widest])
  const mean = sorted.reduce((sum, each) => sum + each.rgb[widest] * each.count, 0) / weightOf(sorted)
  const found = sorted.findIndex((each) => each.rgb[widest] > mean)
  const at = found <= 0 ? 1 : found
  return [sorted.slice(0, at), sorted.slice(at)]
}

/** Cuts whichever box loses most until there are enough. */
function boxesOf(colours: Box): readonly Box[] {
  const boxes = [{ box: colours, error: errorOf(colours) }]
  while (boxes.length < SIZE) {
    const worst = boxes.reduce((found, each, at) => (each.error > (boxes[found]?.error ?? 0) ? at : found), 0)
    const chosen = boxes[worst]
    if (!chosen || chosen.error === 0) break
    const parts = cut(chosen.box).map((box) => ({ box, error: errorOf(box) }))
    boxes.splice(worst, 1, ...parts)
  }
  return boxes.map(({ box }) => box)
}

/** Few colours stay exactly what they are; of many, near ones become one. */
export function paletteOf(rgb: Uint8Array): Palette {
  const counted = [...count(rgb)].map(([key, each]) => ({
    rgb: [key >> 16, (key >> 8) & 255, key & 255] as const,
    count: each,
  }))
  const boxes = boxesOf(counted)
  const indexByKey = new Map<number, number>()
  boxes.forEach((box, index) => {
    for (const {
      rgb: [red, green, blue],
    } of box)
      indexByKey.set((red << 16) | (green << 8) | blue, index)
  })
  const indexes = new Uint8Array(rgb.length / 3)
  for (let pixel = 0; pixel < indexes.length; pixel += 1) {
    const at = pixel * 3
    indexes[pixel] = indexByKey.get(((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0)) ?? 0
  }
  return { colours: Uint8Array.from(boxes.flatMap((box) => [...meanOf(box)])), indexes }
}
