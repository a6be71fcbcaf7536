import { sentences } from './refusals'

/** Of unions that are renamed and merged. */
export const UNION_SENTENCES = sentences({
  union_unnamed: () => '还没有填写工会的名称。请填写全称。',
  union_name_length: ({ limit }) => `工会名称最多 ${limit} 字。请核对全称，删短一些。`,
  union_into_itself: () => '不能并入自己。请选择另一个工会。',
  union_merged: ({ name, into }) => `${name}已并入${into}。请选择${into}，或刷新页面查看。`,
  union_changed: () => '刚刚有了变化，没有办理。请看过最新的内容，再确认。',
  union_work_waits: ({ name }) =>
    `${name}还有报到省产改办、没有办完的年度工作总结或遴选名单。请先接收、审定或退回，再合并。`,
})
