/**
 * A stand-in for @tarojs/taro: storage that works, navigation that is recorded, hooks that run once. What is not here says so by name,
 * so that a test never passes on a silent `undefined`.
 */
import { useEffect } from 'react'

const storage = new Map<string, unknown>()
const router = { path: '/pages/home/index', params: {} as Record<string, string> }

const recorded = () => jest.fn(() => Promise.resolve({ errMsg: 'ok' }))

const known = {
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
  clearStorageSync: () => storage.clear(),
  getAppBaseInfo: () => ({ theme: 'light', fontSizeScaleFactor: 1, fontSizeSetting: 16, SDKVersion: '3.8.0' }),
  getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, pixelRatio: 2, statusBarHeight: 47 }),
  getEnv: () => 'WEB',
  getCurrentInstance: () => ({ router }),
  useRouter: () => router,
  navigateTo: recorded(),
  redirectTo: recorded(),
  reLaunch: recorded(),
  navigateBack: recorded(),
  switchTab: recorded(),
  showToast: recorded(),
  showLoading: recorded(),
  hideLoading: recorded(),
  showModal: jest.fn(() => Promise.resolve({ confirm: true, cancel: false, errMsg: 'ok' })),
  setNavigationBarTitle: recorded(),
  setNavigationBarColor: recorded(),
  setClipboardData: recorded(),
  previewImage: recorded(),
  pageScrollTo: recorded(),
  nextTick: (work: () => void) => queueMicrotask(work),
}

const once = (work: () => void) => useEffect(work, [work])

export const useDidShow = once
export const useLoad = once
export const useReady = once
export const useDidHide = (_work: () => void): void => undefined
export const useUnload = (work: () => void): void => useEffect(() => work, [work])
export const usePullDownRefresh = (_work: () => void): void => undefined
export const useReachBottom = (_work: () => void): void => undefined
export const useRouter = known.useRouter

/** Between tests: nothing stored, no parameters, no calls remembered. */
export function resetTaro(params: Record<string, string> = {}): void {
  storage.clear()
  router.params = params
  for (const value of Object.values(known)) if (jest.isMockFunction(value)) value.mockClear()
}

export default new Proxy(known, {
  get(target, name) {
    if (name in target) return target[name as keyof typeof known]
    throw new Error(`Taro.${String(name)} has no stand-in: add it to test/support/stand-ins/taro.ts`)
  },
})
