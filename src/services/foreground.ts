import Taro from '@tarojs/taro'

/** Tells when the program goes out of sight and when it is back. Returns how to stop. */
export const watchForeground = (tell: { readonly hidden: () => void; readonly shown: () => void }): (() => void) => {
  Taro.onAppHide(tell.hidden)
  Taro.onAppShow(tell.shown)
  return () => {
    Taro.offAppHide(tell.hidden)
    Taro.offAppShow(tell.shown)
  }
}
