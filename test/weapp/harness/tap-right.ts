import { wxFunction, WxFailure, type Kit, type WxOptions } from './wx-kit'

/**
 * What WeChat does in a tap alone, refusing it else with "can only be invoked by user TAP gesture". From the vendor's documents:
 * - "触摸与点击事件", section 点击态 (developers.weixin.qq.com/miniprogram/dev/framework/view/tap): such a function looks for the tap's
 *   right and uses it up; the right is good for the handler's own macrotask, not for setTimeout; where Promise and await go on,
 *   iOS has lost it. WeChat carries it on into the callbacks of wx.request, wx.downloadFile and wx.getSetting, but those of
 *   wx.cloud.callFunction have been seen without it: so here it ends with the handler, and whoever relies on more is found out.
 * - "点击行为限制" (…/minigame/dev/guide/base-ability/touch-limit): the functions from navigateToMiniProgram to getPhoneNumber.
 * - shareFileMessage and shareFileToGroup: "限制：仅在点击行为时调用" on their own pages (…/dev/api/share/wx.shareFileMessage).
 * - Refused to people who wrote of it: getUserProfile, addFileToFavorites, saveFileToDisk. openEmbeddedMiniProgram opens otherwise
 *   than asked. Not looked up and taken to be so: shareVideoMessage, the openers of official accounts.
 * Not tied to a tap: chooseMedia, chooseMessageFile, setClipboardData, openDocument, previewImage, openPrivacyContract, makePhoneCall.
 */
const TIED_TO_A_TAP: readonly string[] = [
  ...['navigateToMiniProgram', 'openEmbeddedMiniProgram', 'requestSubscribeMessage', 'requestSubscribeSystemMessage'],
  ...['openSetting', 'openAppAuthorizeSetting', 'openSystemBluetoothSetting', 'openCustomerServiceChat'],
  ...['openChannelsActivity', 'openChannelsEvent', 'openChannelsLive', 'openChannelsUserProfile'],
  ...['reserveChannelsLive', 'operateGameRecorderVideo', 'startHandoff', 'getPhoneNumber', 'getUserProfile'],
  ...['openOfficialAccountProfile', 'openOfficialAccountArticle'],
  ...['shareFileMessage', 'shareFileToGroup', 'shareVideoMessage', 'addFileToFavorites', 'saveFileToDisk'],
]

/** The right that a tap gives: while its handler runs, to one function. */
export class TapRight {
  #held = false

  /** Runs a tap's handlers. */
  during(work: () => void): void {
    this.#held = true
    try {
      work()
    } finally {
      this.#held = false
    }
  }

  /** Whether there is a right at this moment; it is used up by asking. */
  spend(): boolean {
    const held = this.#held
    this.#held = false
    return held
  }
}

type WxCall = (options?: WxOptions) => unknown

/** `wx` with everything that is tied to a tap refused without one. */
export const tiedToTaps = (
  kit: Kit,
  wx: Readonly<Record<string, unknown>>,
  right: TapRight,
): Record<string, unknown> => {
  const tie = (name: string, call: WxCall): WxCall => {
    const refuse = wxFunction(kit, name, () => {
      throw new WxFailure('can only be invoked by user TAP gesture.')
    })
    // The right counts at the moment of the call; the answer comes later.
    return (options) => (right.spend() ? call(options) : refuse(options))
  }
  const tied = Object.entries(wx).filter(([name]) => TIED_TO_A_TAP.includes(name))
  return { ...wx, ...Object.fromEntries(tied.map(([name, call]) => [name, tie(name, call as WxCall)])) }
}
