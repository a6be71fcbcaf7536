import { request } from 'node:https'
import * as v from 'valibot'
import { accountTemplatesIn, templatesPath } from '../cloudfunctions/_wechat/account-templates'
import type { Facts } from './preflight'

const ORIGIN = 'https://api.weixin.qq.com'

const token = v.object({ access_token: v.string() })
const refused = v.object({ errcode: v.number() })

const ask = (path: string, body?: object): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const asked = request(
      `${ORIGIN}${path}`,
      { method: body ? 'POST' : 'GET', timeout: 20_000, headers: { 'content-type': 'application/json' } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString()))
          } catch (failure) {
            reject(failure instanceof Error ? failure : new Error(String(failure)))
          }
        })
      },
    )
    asked.on('timeout', () => asked.destroy(new Error('WeChat did not answer')))
    asked.on('error', reject)
    asked.end(body ? JSON.stringify(body) : undefined)
  })

/** The account's subscription messages with their fields, or WeChat's code where it would not say; 0 where nobody answered. */
export const readWechatTemplates = async (appId: string, secret: string): Promise<NonNullable<Facts['templates']>> => {
  try {
    const given = await ask('/cgi-bin/stable_token', {
      ...{ grant_type: 'client_credential', appid: appId, secret },
      force_refresh: false,
    })
    const held = v.safeParse(token, given)
    if (!held.success) return { code: v.parse(refused, given).errcode }
    return accountTemplatesIn(await ask(templatesPath(held.output.access_token)))
  } catch {
    return { code: 0 }
  }
}
