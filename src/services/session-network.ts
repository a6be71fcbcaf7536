import Taro from '@tarojs/taro'

/** Calls `onChange` whenever the phone loses or finds the network. Returns how to stop. */
export const watchNetwork = (onChange: (connected: boolean) => void): (() => void) => {
  const listener = ({ isConnected }: { isConnected: boolean }) => onChange(isConnected)
  Taro.onNetworkStatusChange(listener)
  return () => Taro.offNetworkStatusChange(listener)
}
