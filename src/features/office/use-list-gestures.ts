import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'

/** Pulling a list down reads it again; coming to its end reads on. */
export const useListGestures = (reload: () => Promise<void>, loadMore: () => void): void => {
  usePullDownRefresh(() => {
    void reload().then(() => Taro.stopPullDownRefresh())
  })
  useReachBottom(loadMore)
}
