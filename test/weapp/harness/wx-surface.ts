import type { Network } from './network'
import type { Noticed, Person } from './person'
import type { PhoneShade } from './phone-shade'
import type { PhoneWindow } from './phone-window'
import type { PrivacyGate } from './privacy-gate'
import { wxFunction, WxFailure, type Kit } from './wx-kit'

export interface SurfaceOptions {
  readonly person: Person
  readonly noticed: Noticed
  readonly network: Network
  readonly gate: PrivacyGate
  /** Tells WeChat's side of an accepted reminder. */
  readonly accept: (templateId: string) => Promise<void>
  readonly shade: PhoneShade
  readonly window: PhoneWindow
  readonly appWatchers: Readonly<Record<'show' | 'hide' | 'update', Set<() => void>>>
}

const MOST_TEMPLATES = 5

const networkOf = (kit: Kit, network: Network): Record<string, unknown> => ({
  getNetworkType: wxFunction(kit, 'getNetworkType', () => ({ networkType: network.type })),
  onNetworkStatusChange: (tell: Parameters<Network['watch']>[0]) => network.watch(tell),
  offNetworkStatusChange: (tell?: Parameters<Network['watch']>[0]) => network.unwatch(tell),
})

const remindersOf = (kit: Kit, { person, noticed, accept }: SurfaceOptions): Record<string, unknown> => ({
  requestSubscribeMessage: wxFunction(kit, 'requestSubscribeMessage', async ({ tmplIds }) => {
    const ids = tmplIds as readonly string[]
    if (ids.length === 0 || ids.length > MOST_TEMPLATES) throw new WxFailure('number of templates', { errCode: 20003 })
    noticed.reminderQuestions += 1
    if (person.reminders === 'accept') await Promise.all(ids.map(accept))
    return Object.fromEntries(ids.map((id) => [id, person.reminders]))
  }),
})

/** What a person sees around the page, what the phone says of itself, and what WeChat asks by itself. */
export const surfaceOf = (kit: Kit, options: SurfaceOptions): Record<string, unknown> => {
  const { person, noticed, network, gate, appWatchers, shade, window } = options
  const quiet = (name: string) => wxFunction(kit, name, () => undefined)
  const hand = (value: object): unknown => kit.engine().hand(value)
  return {
    ...networkOf(kit, network),
    ...remindersOf(kit, options),
    setNavigationBarTitle: wxFunction(kit, 'setNavigationBarTitle', ({ title }) => {
      noticed.title = String(title)
    }),
    setNavigationBarColor: wxFunction(kit, 'setNavigationBarColor', ({ frontColor, backgroundColor }) => {
      if (frontColor !== '#ffffff' && frontColor !== '#000000') throw new WxFailure('invalid frontColor')
      noticed.bars.push(String(backgroundColor))
    }),
    setBackgroundColor: wxFunction(kit, 'setBackgroundColor', ({ backgroundColor }) => {
      noticed.ground = { ...noticed.ground, colour: String(backgroundColor) }
    }),
    setBackgroundTextStyle: wxFunction(kit, 'setBackgroundTextStyle', ({ textStyle }) => {
      if (textStyle !== 'dark' && textStyle !== 'light') throw new WxFailure('invalid textStyle')
      noticed.ground = { ...noticed.ground, text: textStyle }
    }),
    ...shade.functions(),
    ...window.functions(hand),
    pageScrollTo: wxFunction(kit, 'pageScrollTo', ({ selector, scrollTop }) => {
      noticed.scrolledTo.push(String(selector ?? scrollTop))
    }),
    stopPullDownRefresh: wxFunction(kit, 'stopPullDownRefresh', () => {
      noticed.pullDownStops += 1
    }),
    setClipboardData: gate.guarded(kit, 'setClipboardData', ({ data }) => {
      noticed.copied = String(data)
    }),
    makePhoneCall: wxFunction(kit, 'makePhoneCall', ({ phoneNumber }) => {
      noticed.called.push(String(phoneNumber))
    }),
    showToast: quiet('showToast'),
    hideToast: quiet('hideToast'),
    showLoading: quiet('showLoading'),
    hideLoading: quiet('hideLoading'),
    vibrateShort: quiet('vibrateShort'),
    getAppBaseInfo: () => hand({ theme: shade.now, fontSizeSetting: 16, SDKVersion: '3.6.0', language: 'zh_CN' }),
    getDeviceInfo: () => hand({ platform: person.device, brand: 'local', model: 'local', system: 'local' }),
    getSystemInfoSync: () =>
      hand({
        platform: person.device,
        windowWidth: window.width,
        windowHeight: window.height,
        SDKVersion: '3.6.0',
      }),
    getAccountInfoSync: () => hand({ miniProgram: { appId: 'wxlocal', version: '', envVersion: 'develop' } }),
    getUpdateManager: () => ({
      onUpdateReady: (tell: () => void) => appWatchers.update.add(tell),
      onCheckForUpdate: () => undefined,
      applyUpdate: () => {
        noticed.restarts += 1
      },
    }),
    canIUse: (name: string) => !name.includes('.') || name.startsWith('button.'),
    onAppShow: (tell: () => void) => appWatchers.show.add(tell),
    offAppShow: (tell: () => void) => appWatchers.show.delete(tell),
    onAppHide: (tell: () => void) => appWatchers.hide.add(tell),
    offAppHide: (tell: () => void) => appWatchers.hide.delete(tell),
    nextTick: (run: () => void) => kit.timers.set(() => kit.problems.guard(run), 0, false),
  }
}
