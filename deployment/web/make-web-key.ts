import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import * as v from 'valibot'
import type { CloudApi } from '../cloud-api'
import { settingsFile } from '../settings'
import { readWebKey } from './web-key'

const made = v.object({ KeyID: v.string(), PrivateKey: v.string() })

/** Beside the settings, by a name that git leaves out. */
const keyFileOf = (envId: string): string => `${settingsFile(envId)}.web-key.json`

const withLine = (settings: string, file: string): string => {
  const line = `WEB_LOGIN_KEY_FILE=${file}`
  return /^WEB_LOGIN_KEY_FILE=.*$/m.test(settings)
    ? settings.replace(/^WEB_LOGIN_KEY_FILE=.*$/m, () => line)
    : `${settings.replace(/\n?$/, '\n')}${line}\n`
}

/** Names the key file in the settings, and says what then stands there: who has no settings file is told to give the variable. */
const nameIn = (settings: string, file: string): string => {
  if (!existsSync(settings)) return `没有设置文件：部署时给环境变量 WEB_LOGIN_KEY_FILE=${file}。`
  writeFileSync(`${settings}.part`, withLine(readFileSync(settings, 'utf8'), file), { mode: 0o600, flush: true })
  renameSync(`${settings}.part`, settings)
  return '设置里的 WEB_LOGIN_KEY_FILE 已写上它。接着部署。'
}

/**
 * Has the platform make a key into the file `key`; whether what it gave was one. The file is opened before it is asked: a key that cannot
 * be kept would only have ended the former one. It gets its name once it is whole.
 */
const make = async (api: Pick<CloudApi, 'envId' | 'tcb'>, key: string): Promise<boolean> => {
  const part = `${key}.part`
  rmSync(part, { force: true })
  const opened = openSync(part, 'wx', 0o600)
  try {
    const { KeyID, PrivateKey } = v.parse(made, await api.tcb('CreateCustomLoginKeys', {}))
    const text = JSON.stringify({ private_key_id: KeyID, private_key: PrivateKey, env_id: api.envId })
    if ('fault' in readWebKey(api.envId, text)) return false
    writeFileSync(opened, text, { flush: true })
    renameSync(part, key)
    return true
  } finally {
    closeSync(opened)
    rmSync(part, { force: true })
  }
}

/**
 * Has the platform make a key for custom login, which switches that on, keeps it in a file that only its owner reads, and names it in the
 * settings. One that is there is not made anew, but named where it was not yet: the platform takes what was signed with the former one for two
 * hours more. True where there is a key now that deploying did not know of before.
 */
export const makeWebKey = async (
  api: Pick<CloudApi, 'envId' | 'tcb'>,
  folder: string,
  say: (line: string) => void,
): Promise<boolean> => {
  const file = keyFileOf(api.envId)
  const [key, settings] = [path.join(folder, file), path.join(folder, settingsFile(api.envId))]
  const named = existsSync(settings)
    ? (parseEnv(readFileSync(settings, 'utf8'))['WEB_LOGIN_KEY_FILE'] ?? '').trim()
    : ''
  const isNamed = named !== '' && path.resolve(folder, named) === key
  if (named !== '' && !isNamed) {
    say(`设置里的 WEB_LOGIN_KEY_FILE 写的是 ${named}，没有另做。真要换私钥的，先把这一行等号后面清空，再运行。`)
    return false
  }
  if (existsSync(key)) {
    say(
      isNamed
        ? `已经有 ${file}，没有另做。真要换私钥的，先把它移走，再运行；换好以后部署一次，电脑上登录的要重新登录。`
        : `已经有 ${file}，没有另做。${nameIn(settings, file)}`,
    )
    return !isNamed
  }
  if (!(await make(api, key))) {
    say('平台给的私钥读不懂：请在云开发控制台“身份认证 — 登录方式 — 自定义登录”下载私钥文件，见部署说明第 15 节。')
    return false
  }
  say(`已开通自定义登录，私钥在 ${file}（不要给别人）。${nameIn(settings, file)}`)
  return true
}
