import Taro from '@tarojs/taro'

/** How wide the window is, in the pixels of style sheets. */
export const windowWidth = (): number => Taro.getWindowInfo().windowWidth

/** Tells how wide the window is whenever that changes: on a computer its edge is drawn, a tablet is turned. Returns how to stop. */
export const watchWindowWidth = (tell: (width: number) => void): (() => void) => {
  const resized = () => tell(windowWidth())
  Taro.onWindowResize(resized)
  return () => Taro.offWindowResize(resized)
}
