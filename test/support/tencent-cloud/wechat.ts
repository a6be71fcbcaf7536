/** A subscription message's template as the account has it. */
export interface AccountTemplate {
  readonly id: string
  readonly fields: Readonly<Record<string, string>>
}

const TOKEN = 'standin-token'

/** As much of api.weixin.qq.com as lists an account's templates. */
export const wechatAnswer = (url: URL, templates: readonly AccountTemplate[] | null): object => {
  if (templates === null) return { errcode: 40164, errmsg: 'invalid ip, not in whitelist' }
  if (url.pathname === '/cgi-bin/stable_token') return { access_token: TOKEN, expires_in: 7200 }
  if (url.searchParams.get('access_token') !== TOKEN) return { errcode: 40001, errmsg: 'invalid credential' }
  if (url.pathname !== '/wxaapi/newtmpl/gettemplate') return { errcode: -1, errmsg: 'not stood in for' }
  const data = templates.map(({ id, fields }) => ({
    ...{ priTmplId: id, title: '', example: '', type: 2 },
    content: Object.entries(fields)
      .map(([field, label]) => `${label}:{{${field}.DATA}}\n`)
      .join(''),
  }))
  return { errcode: 0, errmsg: 'ok', data }
}
