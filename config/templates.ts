import path from 'node:path'
import list from './template-attributes.json'

type Attributes = Record<string, string>

/** As much of Taro's platform and plugin context as is used here. */
interface Templates {
  readonly internalComponents: Record<string, Attributes>
  readonly nestElements: Map<string, number>
  buildTemplate: (config: { readonly includes: ReadonlySet<string> }) => string
}
interface Platform {
  readonly template?: Templates
  runtimePath: string | string[]
}
interface PluginContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void
}

/** How deep these stand in one another at the very most; Taro writes the rest fifteen times over. */
const NESTED = { 'catch-view': 4, view: 6, 'click-view': 6, text: 4 }

const withoutSpaceBetween = (wxml: string): string => wxml.replace(/>\s+</g, '><').replace(/ {2,}/g, ' ')

const dashed = (component: string): string => component.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase()

/**
 * The page is drawn by base.wxml, a template for each component and level, with all attributes that Taro knows of it, and none that it
 * does not know, like `aria-*`. Here it carries those of template-attributes.json and no others: an attribute that is not in that list
 * never reaches the page. The runtime is told of the same list, since both number a component's attributes in its order and would
 * otherwise disagree about every one of them.
 */
export default function templates(ctx: PluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      // A browser takes any attribute.
      if (!platform.template) return
      carryOnly(platform.template)
      const all = [platform.runtimePath].flat()
      const own = '@tarojs/plugin-platform-weapp/dist/runtime'
      if (!all.includes(own)) throw new Error(`${own} is not among ${all.join(', ')}`)
      platform.runtimePath = all.map((file) => (file === own ? path.resolve(__dirname, 'runtime/platform.js') : file))
    },
  })
}

function carryOnly(template: Templates): void {
  const { internalComponents, nestElements } = template
  const carried = Object.entries(list).map(([component, names]) => {
    const known = internalComponents[component] ?? {}
    return [component, Object.fromEntries(names.map((name) => [name, known[name] ?? '']))] as const
  })
  for (const component of Object.keys(internalComponents)) delete internalComponents[component]
  Object.assign(internalComponents, Object.fromEntries(carried))
  for (const [component, levels] of Object.entries(NESTED)) nestElements.set(component, levels)

  const listed = new Set(Object.keys(list).map(dashed))
  const build = template.buildTemplate
  template.buildTemplate = (config) => {
    const unknown = [...config.includes].filter((name) => !listed.has(name.replace(/^(static|pure|catch|click)-/, '')))
    if (unknown.length > 0) throw new Error(`config/template-attributes.json says nothing of ${unknown.join(', ')}`)
    return withoutSpaceBetween(build(config))
  }
}
