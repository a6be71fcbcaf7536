import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { wechatError, type WechatAnswer } from './answer'
import { pngOf } from './png'

type Body = Readonly<Record<string, unknown>>
type IsPage = (page: unknown) => boolean

const VERSIONS = ['release', 'trial', 'develop']
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const LONGEST_DAYS = 30

const CELLS = 19

/** Which cells of a picture are dark: something that looks like a code and differs with every scene, but that nothing can scan. */
const cellsOf = (scene: string): readonly boolean[] => {
  const bits = Array.from({ length: 12 }, (_, turn) => [
    ...createHash('sha256').update(`${turn} ${scene}`).digest(),
  ]).flat()
  return Array.from({ length: CELLS * CELLS }, (_, at) => ((bits[at] ?? 0) & 1) === 1)
}

/** A grey picture of so many pixels a side, as PNG. */
const draw = (scene: string, width: number): Buffer => {
  const cells = cellsOf(scene)
  const cellAt = (pixel: number): number => Math.min(CELLS - 1, Math.floor((pixel * CELLS) / width))
  const rows = Array.from({ length: width }, (_row, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_pixel, x) => (cells[cellAt(y) * CELLS + cellAt(x)] ? 0 : 255))]),
  )
  return pngOf({ width, height: width, colour: 'grey' }, deflateSync(Buffer.concat(rows)))
}

/** wxacode.getUnlimited: a picture, or an error as JSON. */
export const drawProgramCode = (body: Body, isPage: IsPage): Buffer | WechatAnswer => {
  const { scene, page, width = 430, env_version: version = 'release' } = body
  if (typeof scene !== 'string' || !SCENE.test(scene)) return wechatError(40129, 'invalid scene')
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) return wechatError(41030, 'invalid page')
  if (body['check_path'] !== false && !isPage(page)) return wechatError(41030, 'invalid page')
  if (typeof width !== 'number' || width < 280 || width > 1280) return wechatError(40097, 'invalid args')
  if (!VERSIONS.includes(String(version))) return wechatError(40097, 'invalid args')
  return draw(scene, width)
}

/** generate_urllink. */
export const linkToProgram = (body: Body, isPage: IsPage): WechatAnswer => {
  const { path, query = '', env_version: version = 'release', expire_type: type, expire_interval: days } = body
  if (typeof path !== 'string' || !isPage(path)) return wechatError(40165, 'invalid weapp pagepath')
  if (typeof query !== 'string' || query.length > 1024) return wechatError(40212, 'invalid query')
  if (!VERSIONS.includes(String(version))) return wechatError(85402, 'invalid env_version')
  if (type !== 1 || typeof days !== 'number' || days < 1 || days > LONGEST_DAYS)
    return wechatError(85401, 'time limit between 1 min and 30 days')
  const name = createHash('sha256').update(`${path}?${query}`).digest('base64url').slice(0, 11)
  return { errcode: 0, errmsg: 'ok', url_link: `https://wxaurl.cn/${name}` }
}
