import Taro from '@tarojs/taro'
import type { Reply } from '@/contract/envelope'
import { platformFaultIn } from './platform-fault'
import type { Send } from './transport'

/** Through WeChat: it adds who is asking to the invocation's context, where nobody can forge it. */
export const send: Send = async (name, envelope) => {
  try {
    const { result } = await Taro.cloud.callFunction({ name, data: envelope })
    return { arrived: true, reply: result as unknown as Reply }
  } catch (failure) {
    // WeChat throws alike for no network and for what the platform does not serve: its code alone tells them apart.
    return { arrived: false, because: platformFaultIn(failure) }
  }
}
