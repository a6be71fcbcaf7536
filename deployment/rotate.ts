import { parseEnv } from 'node:util'
import type { Facts } from './preflight'
import { settingsFile } from './settings'
import { ROTATED, type Rotated } from './variables'

/** Why a secret of a settings file is not changed. */
type NotRotated = 'not in the file' | 'still changing' | 'written twice'

export const isRotated = (name: string): name is Rotated => name in ROTATED

/**
 * A settings file in which a secret's value is kept as the one before, and another stands in its place: `drawn`, or nothing, where only whoever
 * deploys can find out the new one. One that is still being changed has to come to its end first.
 */
export const rotated = (file: string, name: Rotated, drawn: string): string | { readonly refused: NotRotated } => {
  const before = ROTATED[name]
  const { [name]: value = '', [before]: former = '' } = parseEnv(file)
  if (value === '') return { refused: 'not in the file' }
  if (former !== '') return { refused: 'still changing' }
  const lines = file.split('\n').filter((line) => !new RegExp(`^\\s*${before}\\s*=`).test(line))
  const places = lines.flatMap((line, at) => (new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`).test(line) ? [at] : []))
  const [place] = places
  if (place === undefined || places.length > 1) return { refused: 'written twice' }
  return [...lines.slice(0, place), `${name}=${drawn}`, `${before}=${value}`, ...lines.slice(place + 1)].join('\n')
}

/** What is said once it was done, or why it was not. No value is part of it. */
export const sayRotation = (envId: string, name: Rotated, refused: NotRotated | null): string => {
  const file = settingsFile(envId)
  switch (refused) {
    case 'not in the file':
      return `${file} 里没有 ${name}：先把现在用的填进去，再运行。`
    case 'still changing':
      return `上一次还没有换完：先部署，按它说的从 ${file} 删去 ${ROTATED[name]} 并再部署一次，然后再换。`
    case 'written twice':
      return `${file} 里 ${name} 写了不止一处，或写法不认识：留下一行 ${name}=…，再运行。`
    case null:
      return name === 'WX_SECRET'
        ? `${file} 里 WX_SECRET 的值已移到 WX_SECRET_BEFORE：到小程序后台重置 AppSecret，把新的填在 WX_SECRET= 后面，再部署。`
        : `${file} 里已换上新的 ${name}，原来的在 ${ROTATED[name]}：再部署，它会说什么时候可以删去原来的。`
  }
}

/** Whether the former INVITATION_SECRET can go: what it has made is listed with it until it is over. */
export const sayMadeBefore = (
  made: { readonly count: number; readonly untilOn: string } | null,
  file: string,
): string =>
  made === null
    ? `换密钥：没有什么再靠原来的 INVITATION_SECRET，可以从 ${file} 删去 INVITATION_SECRET_BEFORE 这一行，再部署一次。`
    : `换密钥：还有 ${made.count} 个没有用过的邀请码是用原来的 INVITATION_SECRET 得出的，最晚的到 ${made.untilOn}。到那时再部署一次，看是否可以删去 INVITATION_SECRET_BEFORE。`

/** Whether the former WX_SECRET can go: WeChat has given a token for the new one, or it could not be asked from here. */
export const sayAppSecretBefore = (templates: Facts['templates'], file: string): string =>
  templates !== null && !('code' in templates)
    ? `换密钥：微信认得新的 WX_SECRET，可以从 ${file} 删去 WX_SECRET_BEFORE 这一行，再部署一次。`
    : '换密钥：没能在这台电脑上向微信核对新的 WX_SECRET。在程序里“设置 — 试发一条”，写“已发出”，就可以删去 WX_SECRET_BEFORE，再部署一次。'
