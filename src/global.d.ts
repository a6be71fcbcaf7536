/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** What the build writes into client code; there is no `process` on the phone. */
declare const process: {
  readonly env: {
    readonly NODE_ENV: 'development' | 'production' | 'test'
    readonly TARO_ENV: 'weapp' | 'h5'
    /** The CloudBase environment that the mini-program calls; '' in the local product. */
    readonly TARO_APP_CLOUD_ENV: string
  }
}
