const PHONE = {
  offline: '网络没有连上，您填写的内容没有丢失。请检查手机网络，再试一次。',
  newVersion: '小程序有新版本',
  programOutdated:
    '这个小程序的版本旧了，这一步要更新后再办。写好的内容都在手机上，不会丢。请关闭小程序重新打开；仍是这样，过几分钟再打开一次。',
  functionsOutdated:
    '后台程序还没有更新，这一步暂时不能办。写好的内容都在手机上，更新后自动接着保存。请过一会儿再试；第二天还是这样，请告诉省产改办。',
  openAnew: '重新打开',
}

type DeviceWords = Readonly<typeof PHONE>

const COMPUTER: DeviceWords = {
  offline: '网络没有连上，您填写的内容没有丢失。请检查这台电脑的网络，再试一次。',
  newVersion: '网页有新版本',
  programOutdated:
    '打开的网页版本旧了，这一步要更新后再办。写好的内容都在这台电脑上，不会丢。请刷新网页；仍是这样，过几分钟再刷新一次。',
  functionsOutdated:
    '后台程序还没有更新，这一步暂时不能办。写好的内容都在这台电脑上，更新后自动接着保存。请过一会儿再试；第二天还是这样，请告诉省产改办。',
  openAnew: '刷新网页',
}

let words: DeviceWords = PHONE

/** What is said differently of a phone and of a computer's browser. */
export const deviceWords = (): DeviceWords => words

/** Which of them is spoken of from now on: said once, when the program starts. */
export const speakOf = (device: 'phone' | 'computer'): void => {
  words = device === 'computer' ? COMPUTER : PHONE
}
