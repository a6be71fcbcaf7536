import type { WebConflict, WebStep } from './web-plan'

/** What is done for the web program. */
export const sayWebStep = (step: WebStep): string => {
  switch (step.do) {
    case 'open hosting':
      return '开通静态网站托管（网页版放在里面；开通以后再登记域名、上传文件）'
    case 'allow visitors':
      return '打开匿名登录（网页版在登录以前，凭它要登录码）'
    case 'name web domain':
      return `把网页版的域名 ${step.domain} 加进安全来源`
    case 'take uploads':
      return `让 ${step.from} 的网页能往云存储上传文件`
    case 'upload web':
      return `上传网页版（${step.files.length} 个文件不同）`
    case 'remove old web files':
      return `删去早先的网页版留下的 ${step.files.length} 个文件：${step.files.join('、')}`
  }
}

export const sayWebConflict = (conflict: WebConflict): string => {
  switch (conflict.is) {
    case 'hosting not online':
      return `静态网站托管的状态是 ${conflict.status}，不是 online：到云开发控制台“静态网站托管”看原因。`
    case 'another first page':
      return '静态网站托管里已经有别的网站的 index.html，网页版会盖掉它：还要用的，把那个网站移到别的环境；不用的，在云开发控制台“静态网站托管 — 文件管理”删去它，再部署。'
  }
}
