import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import type { CloudApi } from '../cloud-api'
import { settingsFile } from '../settings'
import { readWebKey } from './web-key'

const made = v.object({ KeyID: v.string(), PrivateKey: v.string() })

/** Beside the settings, by a name that git leaves out. */
const keyFileOf = (envId: string): string => `${settingsFile(envId)}.web-key.json`

const named = (settings: string, file: string): string => {
  const line = `WEB_LOGIN_KEY_FILE=${file}`
  return /^WEB_LOGIN_KEY_FILE=.*$/m.test(settings)
    ? settings.replace(/^WEB_LOGIN_KEY_FILE=.*$/m, () => line)
    : `${settings.replace(/\n?$/, '\n')}${line}\n`
}

/**
 * Has the platform make a key for custom login, which switches that on, keeps it in a file that only its owner reads, and names it in the
 * settings. One that is there is not made anew: the platform takes what was signed with the former one for two hours more. True where it was made.
 */
export const makeWebKey = async (
  api: Pick<CloudApi, 'envId' | 'tcb'>,
  folder: string,
  say: (line: string) => void,
): Promise<boolean> => {
  const file = keyFileOf(api.envId)
  const [key, settings] = [path.join(folder, file), path.join(folder, settingsFile(api.envId))]
  if (existsSync(key)) {
    say(`已经有 ${file}，没有另做。真要换私钥的，先把它移走，再运行；换好以后部署一次，电脑上登录的要重新登录。`)
    return false
  }
  const { KeyID, PrivateKey } = v.parse(made, await api.tcb('CreateCustomLoginKeys', {}))
  const text = JSON.stringify({ private_key_id: KeyID, private_key: PrivateKey, env_id: api.envId })
  if ('fault' in readWebKey(api.envId, text)) {
    say('平台给的私钥读不懂：请在云开发控制台“身份认证 — 登录方式 — 自定义登录”下载私钥文件，见部署说明第 15 节。')
    return false
  }
  writeFileSync(key, text, { mode: 0o600, flag: 'wx', flush: true })
  if (existsSync(settings)) {
    writeFileSync(`${settings}.part`, named(readFileSync(settings, 'utf8'), file), { mode: 0o600, flush: true })
    renameSync(`${settings}.part`, settings)
  }
  say(`已开通自定义登录，私钥在 ${file}（不要给别人），设置里的 WEB_LOGIN_KEY_FILE 已写上它。接着构建网页版，再部署。`)
  return true
}
