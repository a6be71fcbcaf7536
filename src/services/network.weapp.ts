import Taro from '@tarojs/taro'

/** Calls `onChange` with whether there is a network: once now, then at every change. Returns how to stop. */
export const watchNetwork = (onChange: (online: boolean) => void): (() => void) => {
  const listener = ({ isConnected }: { isConnected: boolean }) => onChange(isConnected)
  Taro.onNetworkStatusChange(listener)
  Taro.getNetworkType({
    success: ({ networkType }) => onChange(networkType !== 'none'),
    // A phone that cannot say is taken to be connected: a call will find out.
    fail: () => onChange(true),
  }).catch(() => undefined)
  return () => Taro.offNetworkStatusChange(listener)
}
