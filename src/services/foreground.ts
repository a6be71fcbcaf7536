import Taro from '@tarojs/taro'

const watching = new Set<() => void>()

/** Has everything that waits be sent now, as when the program comes back into view: a person has asked for it. */
export const goOn = (): void => watching.forEach((shown) => shown())

/** Tells when the program goes out of sight and when it is back. Returns how to stop. */
export const watchForeground = (tell: { readonly hidden: () => void; readonly shown: () => void }): (() => void) => {
  Taro.onAppHide(tell.hidden)
  Taro.onAppShow(tell.shown)
  watching.add(tell.shown)
  return () => {
    Taro.offAppHide(tell.hidden)
    Taro.offAppShow(tell.shown)
    watching.delete(tell.shown)
  }
}
