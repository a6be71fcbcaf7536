import * as v from 'valibot'

/** What to do about a refusal, by how its code begins; the longer beginnings first. */
const ADVICE: ReadonlyArray<readonly [begins: string, advice: string]> = [
  ['AuthFailure.UnauthorizedOperation', '访问密钥没有权限：在访问管理里给它云开发（TCB）和云函数（SCF）的权限'],
  ['AuthFailure.SignatureExpire', '电脑的时间不准：校准以后再运行'],
  ['AuthFailure', '访问密钥不对：核对设置里的 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY'],
  ['UnauthorizedOperation', '访问密钥没有权限：在访问管理里给它云开发（TCB）和云函数（SCF）的权限'],
  ['UnsupportedRegion', '地域不对：核对设置里的 TENCENTCLOUD_REGION'],
  ['LimitExceeded', '超过套餐的限额：在控制台看额度，不够就升级套餐'],
  ['RequestLimitExceeded', '一时调用太多：过一会儿再运行'],
  ['InvalidParameterValue.Timeout', '套餐不允许这么长的超时：在设置里写 LONGEST_TIMEOUT=60'],
  ['InvalidParameterValue.Environment', '环境变量的值不被接受：核对有没有字母、数字、下划线以外的字符'],
  ['ResourceNotFound', '找不到：核对环境 ID，密钥要和环境属于同一个账号'],
  ['FailedOperation.FunctionStatusError', '云函数正在变更：过几分钟再运行'],
  ['InternalError', '腾讯云一时出错：过几分钟再运行'],
]

const NO_NETWORK = /ECONNRE|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|socket hang up|network|timeout/i

const withCode = (code: string, message: string): string => (code === '' ? message : `${code} ${message}`)

/** Both SDKs and Node give their failures codes. */
const codeOf = (failure: unknown): string => {
  const coded = v.safeParse(v.object({ code: v.string() }), failure)
  return coded.success ? coded.output.code : ''
}

/** What failed, in words that say what to do next, with what the service said behind it. */
export const sayFailure = (failure: unknown): string => {
  if (v.isValiError<v.GenericSchema>(failure)) {
    const [issue] = failure.issues
    return `云的应答和预想的不一样（${v.getDotPath(issue) ?? ''}：${issue.message}）。请把这一行发给开发人员`
  }
  const message = failure instanceof Error ? failure.message : String(failure)
  const code = codeOf(failure)
  const advice = ADVICE.find(([begins]) => code.startsWith(begins))?.[1]
  if (advice !== undefined) return `${advice}（${withCode(code, message)}）`
  if (NO_NETWORK.test(`${code} ${message}`))
    return `网络没有通：检查这台电脑能否上网，再运行（${withCode(code, message)}）`
  return withCode(code, message)
}
