import path from 'node:path'
import postcss from 'postcss'
import { compile } from 'sass'
import themes from '@/theme.json'
import { phonesInWorld } from './support/phones'
import { VISITS } from './support/visits'

const SHADES = ['light', 'dark'] as const
type Shade = (typeof SHADES)[number]

const src = path.resolve(__dirname, '../../src')
const sheet = postcss.parse(compile(path.join(src, 'styles/tokens.scss')).css)
const base = new Map<string, string>()
const darkened = new Map<string, string>()
sheet.each((node) => {
  if (node.type !== 'rule') return
  const into = node.selectors.includes('.k-root')
    ? base
    : node.selectors.includes('.k-root.theme-dark')
      ? darkened
      : null
  node.walkDecls(/^--/, ({ prop, value }) => void into?.set(prop, value))
})
const token = (name: string, shade: Shade): string | undefined =>
  (shade === 'dark' ? darkened.get(name) : undefined) ?? base.get(name)

describe('what WeChat draws around a page', () => {
  const { phoneOf } = phonesInWorld()

  test.each(SHADES)('has the tokens’ own colours, %s', (shade) => {
    expect(themes[shade]).toMatchObject({
      navigationBackground: token('--navigation-background', shade),
      heroBackground: token('--hero', shade),
      pageBackground: token('--bg', shade),
    })
    const dark = shade === 'dark'
    expect(themes[shade]).toMatchObject({
      ...{ navigationText: dark ? 'white' : 'black', heroText: 'white', pullText: dark ? 'light' : 'dark' },
    })
  })

  test('has them in a browser too, where the document is marked', () => {
    const app = postcss.parse(compile(path.join(src, 'app.scss')).css)
    const found: Record<string, Record<string, string>> = {}
    app.walkRules(/data-theme/, (rule) => {
      const declared = rule.nodes.flatMap((node) => (node.type === 'decl' ? [[node.prop, node.value]] : []))
      found[rule.selector] = Object.fromEntries(declared) as Record<string, string>
    })
    const ofShade = (shade: Shade) => ({
      '--navigation-background': token('--navigation-background', shade),
      '--navigation-text': token('--navigation-text', shade),
      background: token('--bg', shade),
    })
    expect(found).toEqual({
      ':root[data-theme=light] body': ofShade('light'),
      ':root[data-theme=dark] body': ofShade('dark'),
      ':root[data-theme][data-bar=hero] body': {
        '--navigation-background': token('--hero', 'light'),
        '--navigation-text': token('--on-brand', 'light'),
      },
      ':root[data-theme=dark][data-bar=hero] body': { '--navigation-background': token('--hero', 'dark') },
      ':root[data-theme=system][data-bar=hero] body': { '--navigation-background': token('--hero', 'dark') },
    })
  })

  const opened = async (route: string, shade: Shade, chosen?: Shade) => {
    const { by, query = '' } = VISITS[route] ?? { by: '' }
    const phone = await phoneOf(by, {
      at: `/${route}${query}`,
      shade,
      ...(chosen ? { appearance: { theme: chosen } } : {}),
    })
    return phone.machine
  }
  const barOf = (route: string, shade: Shade) =>
    route === 'pages/home/index' ? themes[shade].heroBackground : themes[shade].navigationBackground
  const groundOf = (shade: Shade) => ({ colour: themes[shade].pageBackground, text: themes[shade].pullText })

  test.each(Object.keys(VISITS).flatMap((route) => SHADES.map((shade) => [route, shade] as const)))(
    '%s on a %s phone has one colour from its first moment on',
    async (route, shade) => {
      const { noticed } = await opened(route, shade)
      expect(new Set(noticed.bars)).toEqual(new Set([barOf(route, shade)]))
      expect(noticed.ground).toEqual(groundOf(shade))
    },
  )

  test.each(Object.keys(VISITS))('%s follows a phone that turns dark, and back', async (route) => {
    const machine = await opened(route, 'light')
    for (const shade of ['dark', 'light'] as const) {
      machine.shade.turn(shade)
      await machine.pass(300)
      expect(machine.noticed.bars.at(-1)).toBe(barOf(route, shade))
      expect(machine.noticed.ground).toEqual(groundOf(shade))
    }
  })

  test.each(Object.keys(VISITS))('%s keeps the dark that was chosen, whatever the phone does', async (route) => {
    const machine = await opened(route, 'light', 'dark')
    expect(machine.noticed.bars.at(-1)).toBe(barOf(route, 'dark'))
    expect(machine.noticed.ground).toEqual(groundOf('dark'))
    machine.shade.turn('dark')
    machine.shade.turn('light')
    await machine.pass(300)
    expect(machine.noticed.ground).toEqual(groundOf('dark'))
  })

  test('a page that is left colours nothing any more, and colours its own again when one comes back', async () => {
    const phone = await phoneOf('contact-1')
    await phone.tap('设置')
    phone.machine.shade.turn('dark')
    await phone.settle()
    expect(phone.machine.noticed.bars.at(-1)).toBe(themes.dark.navigationBackground)
    await phone.back()
    expect(phone.machine.noticed.bars.at(-1)).toBe(themes.dark.heroBackground)
  })
})
