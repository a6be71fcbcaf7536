import path from 'node:path'
import list from './accessible-attributes.json'

type Patch = Record<string, Record<string, string>>

/** As much of Taro's platform and plugin context as is used here. */
interface Platform {
  readonly template?: { mergeComponents(ctx: PluginContext, patch: Patch): void }
  runtimePath: string | string[]
}
interface PluginContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void
}

/**
 * Taro's templates carry only the attributes that it lists, and it lists no `aria-*`: what a component says of itself to those who
 * listen would be lost on its way to the page. The runtime is told of the same list, since both number a component's attributes
 * in its order and would otherwise disagree about every one of them.
 */
export default function accessibleTemplates(ctx: PluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      // A browser takes any attribute.
      if (!platform.template) return
      const patch = Object.entries(list).map(([component, names]) => {
        return [component, Object.fromEntries(names.map((name) => [name, '']))] as const
      })
      platform.template.mergeComponents(ctx, Object.fromEntries(patch))
      const runtime = path.resolve(__dirname, 'accessible-templates-runtime.js')
      platform.runtimePath = [platform.runtimePath, runtime].flat()
    },
  })
}
