import Taro from '@tarojs/taro'

export const HOME = '/pages/home/index'

/** Opens a page over this one. WeChat holds ten at most and then refuses: the page takes this one's place instead. */
export const openPage = (url: string): void => {
  Taro.navigateTo({ url }).catch(() => replacePage(url))
}

/** Opens a page in the place of this one. */
export const replacePage = (url: string): void => {
  Taro.redirectTo({ url }).catch(() => startAt(url))
}

/** Opens a page with nothing beneath it to go back to. */
export const startAt = (url: string): void => {
  void Taro.reLaunch({ url })
}

export const goHome = (): void => startAt(HOME)
