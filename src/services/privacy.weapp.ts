import Taro from '@tarojs/taro'

/**
 * Asks for consent to 用户隐私保护指引 before the first photo or file; WeChat shows its own sheet and remembers a yes. False: refused (errno
 * 104), and every such API would fail until it is asked again.
 */
export const agreeToPrivacy = (): Promise<boolean> =>
  new Promise((resolve) => {
    // Base libraries before 2.32.3 know no such consent.
    if (!Taro.canIUse('requirePrivacyAuthorize')) resolve(true)
    else Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) })
  })

/** Opens the text that was refused, so that one can think again. */
export const showPrivacyContract = (): void => Taro.openPrivacyContract({})
