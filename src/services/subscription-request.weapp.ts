import Taro from '@tarojs/taro'
import type { ConsentAnswer } from '@/domain/reminders/delivery'

const isAnswer = (said: unknown): said is ConsentAnswer =>
  said === 'accept' || said === 'reject' || said === 'ban' || said === 'filter'

/** WeChat's own question. Must be called in the tap itself. Returns what was answered of each template id, as far as it was asked. */
export const requestSubscription = async (
  templateIds: readonly string[],
): Promise<ReadonlyArray<readonly [templateId: string, answer: ConsentAnswer]>> => {
  try {
    // Taro's types demand Alipay's `entityIds` too.
    const option = { tmplIds: [...templateIds] } as Taro.requestSubscribeMessage.Option
    const answers: object = await Taro.requestSubscribeMessage(option)
    return templateIds.flatMap((id) => {
      const said = (answers as Readonly<Record<string, unknown>>)[id]
      return isAnswer(said) ? [[id, said] as const] : []
    })
  } catch (failure) {
    // 20004: the main switch is off. Else the network is away or the gesture was lost, and nobody was asked.
    const { errCode } = failure as { readonly errCode?: unknown }
    return errCode === 20004 ? templateIds.map((id) => [id, 'reject'] as const) : []
  }
}

/** WeChat's own page on which consents that were refused for good are given again. Must be called in the tap itself. */
export const openConsentSettings = async (): Promise<void> => {
  await Taro.openSetting({ withSubscriptions: true }).catch(() => undefined)
}
