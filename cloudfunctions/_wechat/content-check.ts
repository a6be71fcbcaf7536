import * as v from 'valibot'
import type { ContentVerdict } from '@/domain/content/content-hint'
import type { Configuration } from '../_host/configuration'
import { accessTokens, type TokenKeeping } from './access-token'
import { post } from './post'

/** What a person writes of themselves and their organisation ("资料"). */
const SCENE = 1
const PICTURE = 2

export const contentVerdict = v.object({ suggest: v.picklist(['pass', 'review', 'risky']), label: v.number() })
const textReply = v.object({ errcode: v.literal(0), result: contentVerdict })
const pictureReply = v.object({ errcode: v.literal(0), trace_id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)) })
const refusalReply = v.object({ errcode: v.number() })

/** WeChat's check of what people write and photograph. Whatever it does not answer is undefined, and said to `log`. */
export interface ContentChecks {
  /** `msgSecCheck`, version 2. `text` has 2,500 characters at the most. */
  readonly text: (openId: string, text: string) => Promise<ContentVerdict | undefined>
  /** `mediaCheckAsync`, version 2: its answer names what the verdict, which comes by itself within half an hour, is of. */
  readonly picture: (openId: string, address: string) => Promise<string | undefined>
}

/**
 * Asks WeChat about texts and pictures in the name of whoever handed them in, who has to have used the program within two hours
 * (61010 says that they have not). A token that is over is fetched anew once.
 */
export const contentChecks = (
  configuration: Configuration,
  now: () => number,
  kept: TokenKeeping,
  log: (reason: string) => void,
): ContentChecks => {
  const { origin } = configuration.wechat
  const tokens = accessTokens(configuration, now, kept)

  const ask = async (path: string, body: object, mayAskAgain = true): Promise<unknown> => {
    try {
      const token = await tokens.get()
      const response = await post(`${origin}${path}?access_token=${encodeURIComponent(token)}`, body)
      const answer: unknown = await response.json()
      const { output, success } = v.safeParse(refusalReply, answer)
      if (success && output.errcode !== 0) {
        const isOver = await tokens.isOver(output.errcode, token)
        if (isOver && mayAskAgain) return await ask(path, body, false)
        log(`${path} ${output.errcode}`)
      }
      return answer
    } catch (failure) {
      log(`${path} ${failure instanceof Error ? failure.name : 'no answer'}`)
      return undefined
    }
  }

  return {
    text: async (openid, content) => {
      const answer = v.safeParse(
        textReply,
        await ask('/wxa/msg_sec_check', { ...{ openid, content }, scene: SCENE, version: 2 }),
      )
      return answer.success ? answer.output.result : undefined
    },
    picture: async (openid, address) => {
      const answer = v.safeParse(
        pictureReply,
        await ask('/wxa/media_check_async', {
          ...{ openid, media_url: address, media_type: PICTURE },
          ...{ scene: SCENE, version: 2 },
        }),
      )
      return answer.success ? answer.output.trace_id : undefined
    },
  }
}
