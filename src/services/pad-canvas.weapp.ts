import Taro from '@tarojs/taro'
import { preparePad, type CanvasNode, type PadCanvas, type PadWatcher } from './pad'

interface Found {
  readonly node?: CanvasNode
  readonly width: number
}

/** The canvas of a pad once it is on the screen; undefined where the base library is older than canvas 2D (2.9.0). */
export const findPadCanvas = (id: string): Promise<PadCanvas | undefined> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec((results) => {
        const found = (results as ReadonlyArray<Found | null>)[0]
        resolve(found?.node && preparePad(found.node, found.width, Taro.getWindowInfo().pixelRatio))
      })
  })

/** WeChat's canvas hands its touches to the component itself. */
export const watchPad =
  (_id: string, _watcher: PadWatcher): (() => void) =>
  () =>
    undefined
