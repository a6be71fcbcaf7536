/** @jest-environment node */
import path from 'node:path'
import postcss from 'postcss'
import { compile } from 'sass'

type Palette = Record<string, string>

const sheet = postcss.parse(compile(path.join(__dirname, '../../src/styles/tokens.scss')).css)

function declared(selector: string): Palette {
  const found: Palette = {}
  sheet.each((node) => {
    if (node.type !== 'rule' || !node.selectors.includes(selector)) return
    node.walkDecls(/^--/, (declaration) => {
      found[declaration.prop.slice(2)] = declaration.value
    })
  })
  return found
}

const base = declared('.k-root')
const dark = { ...base, ...declared('.k-root.theme-dark') }
const palettes: Record<string, Palette> = {
  light: base,
  dark,
  'elder light': { ...base, ...declared('.k-root.mode-elder') },
  'elder dark': { ...dark, ...declared('.k-root.mode-elder.theme-dark') },
}

const luminance = (hex: string): number => {
  const channel = (from: number) => {
    const share = parseInt(hex.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

const contrast = (one: string, other: string): number => {
  const [light = 0, deep = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (deep + 0.05)
}

const grounds = ['bg', 'card', 'fill', 'press']
/** Every text and the grounds that components put it on. */
const text: ReadonlyArray<[string, readonly string[]]> = [
  ['ink', [...grounds, 'brand-weak', 'ok-weak', 'warn-weak', 'info-weak', 'insert-bg']],
  ['ink-2', [...grounds, 'brand-weak', 'ok-weak', 'warn-weak', 'info-weak']],
  ['ink-3', ['bg', 'card', 'fill', 'insert-bg']],
  ['brand-text', ['bg', 'card', 'press', 'brand-weak', 'ok-weak', 'warn-weak', 'info-weak']],
  ['ok', ['bg', 'card', 'fill', 'ok-weak']],
  ['warn', ['bg', 'card', 'warn-weak']],
  ['info', ['bg', 'card', 'info-weak']],
  ['on-brand', ['brand', 'brand-press', 'hero']],
  ['on-toast', ['toast']],
  ['navigation-text', ['navigation-background']],
]
const pairs = text.flatMap(([ink, on]) => on.map((ground) => [ink, ground] as const))

/** What has to be seen to find a control (WCAG 1.4.11). */
const edges = [
  ['field-line', 'card'],
  ['brand', 'card'],
  ['mark', 'card'],
] as const

const colour = (palette: Palette, token: string): string => {
  const value = palette[token]
  if (!value || !/^#[0-9a-f]{6}$/.test(value))
    throw new Error(`--${token} is ${value}: contrast needs a six-digit colour`)
  return value
}

describe.each(Object.entries(palettes))('%s', (name, palette) => {
  it.each(pairs)(`%s on %s reads at 4.5:1`, (ink, ground) => {
    expect(contrast(colour(palette, ink), colour(palette, ground))).toBeGreaterThanOrEqual(4.5)
  })

  if (name.startsWith('elder')) {
    it.each(['ink', 'ink-2', 'ink-3', 'brand-text', 'ok', 'warn', 'info'])('%s on a card reads at 7:1', (ink) => {
      expect(contrast(colour(palette, ink), colour(palette, 'card'))).toBeGreaterThanOrEqual(7)
    })
  }

  // A filled red is found by its shape and word on a dark card; its edge need not carry that.
  it.each(edges.filter(([edge]) => edge !== 'brand' || !name.endsWith('dark')))(
    '%s stands out from %s at 3:1',
    (edge, ground) => {
      expect(contrast(colour(palette, edge), colour(palette, ground))).toBeGreaterThanOrEqual(3)
    },
  )
})

it('white photo labels read on their grounds', () => {
  for (const ground of ['#174a96', '#3d444c', '#a51922'])
    expect(contrast('#ffffff', ground)).toBeGreaterThanOrEqual(4.5)
})

it('the media query and the class give dark the same colours', () => {
  const inMedia: Palette = {}
  sheet.walkAtRules('media', (media) => {
    media.walkRules((rule) => {
      if (rule.selector.includes('mode-elder')) return
      rule.walkDecls(/^--/, (declaration) => {
        inMedia[declaration.prop.slice(2)] = declaration.value
      })
    })
  })
  expect(inMedia).toEqual(declared('.k-root.theme-dark'))
})
