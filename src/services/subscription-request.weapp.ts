import Taro from '@tarojs/taro'

/** WeChat's own question. Must be called in the tap itself. Returns the template ids that the person accepted. */
export const requestSubscription = async (templateIds: readonly string[]): Promise<readonly string[]> => {
  try {
    // Taro's types demand Alipay's `entityIds` too.
    const option = { tmplIds: [...templateIds] } as Taro.requestSubscribeMessage.Option
    const answer: object = await Taro.requestSubscribeMessage(option)
    return templateIds.filter((id) => (answer as Readonly<Record<string, unknown>>)[id] === 'accept')
  } catch {
    // The main switch is off, the network is away, or the gesture was lost: nobody agreed to anything.
    return []
  }
}
