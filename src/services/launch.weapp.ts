import Taro from '@tarojs/taro'

/** Once, when the program starts: CloudBase, and word of a newer version that WeChat has lying ready. */
export const launch = (onUpdateReady: () => void): void => {
  const env = process.env.TARO_APP_CLOUD_ENV
  Taro.cloud.init(env === '' ? {} : { env })
  // A ready version is applied at the next cold start by itself. Restarting now could cut somebody off in mid-sentence, so
  // it is only offered: in the settings, and where something was refused for the program's age.
  Taro.getUpdateManager().onUpdateReady(onUpdateReady)
}

/** Restarts the program in its new version. */
export const applyUpdate = (): void => Taro.getUpdateManager().applyUpdate()

/** WeChat alone says whether there is a newer version to start anew in. */
export const isNewestAnew = false

/** What the program is spoken of as running on. */
export const device: 'phone' | 'computer' = 'phone'

const TRIAL = { develop: '开发版', trial: '体验版', release: '正式版' } as const

/** The version as it was published; WeChat knows none before that. */
export const readVersion = (): string => {
  const { version, envVersion } = Taro.getAccountInfoSync().miniProgram
  return version === '' ? TRIAL[envVersion] : version
}
