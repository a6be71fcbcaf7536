import type { Disk } from './disk'
import type { Network } from './network'
import type { Noticed, Person } from './person'
import { PrivacyGate } from './privacy-gate'
import { tiedToTaps, type TapRight } from './tap-right'
import type { ViewNode } from './tree'
import { canvasOf } from './wx-canvas'
import { cloudOf, type CloudCall } from './wx-cloud'
import { documentsOf } from './wx-documents'
import { keepingOf } from './wx-keeping'
import type { Kit } from './wx-kit'
import { mediaOf } from './wx-media'
import { surfaceOf, type SurfaceOptions } from './wx-surface'

export interface WeChatOptions {
  readonly origin: () => string
  readonly openId: string
  readonly network: Network
  readonly disk: Disk
  readonly person: Person
  readonly noticed: Noticed
  readonly calls: CloudCall[]
  readonly checksPrivacy: boolean
  readonly tapRight: TapRight
  readonly shade: SurfaceOptions['shade']
  readonly window: SurfaceOptions['window']
  readonly appWatchers: SurfaceOptions['appWatchers']
  readonly nodes: () => Iterable<ViewNode>
  readonly navigation: Readonly<Record<string, unknown>>
}

/** `wx`: what this program may ask of WeChat. Whatever is not here does not exist, so that a new use has to be thought of. */
export const weChatOf = (kit: Kit, options: WeChatOptions): Record<string, unknown> => {
  const { origin, openId, network, disk, person, noticed, calls } = options
  const gate = new PrivacyGate({ checks: options.checksPrivacy, person, noticed })
  const accept = async (templateId: string): Promise<void> => {
    const headers = { 'content-type': 'application/json', 'x-local-openid': openId }
    const body = JSON.stringify({ templateId, result: 'accept' })
    await network.request(`${origin()}/client/subscribe`, { method: 'POST', headers, body })
  }
  const wx = {
    cloud: cloudOf(kit, { origin, openId, network, disk, log: calls }),
    ...keepingOf(kit, disk),
    ...gate.functions(kit),
    ...mediaOf(kit, { disk, person, noticed, gate }),
    ...documentsOf(kit, { disk, network, person, noticed, gate }),
    ...canvasOf(kit, { noticed, nodes: options.nodes }),
    ...surfaceOf(kit, { ...options, gate, accept }),
    ...options.navigation,
  }
  return tiedToTaps(kit, wx, options.tapRight)
}
