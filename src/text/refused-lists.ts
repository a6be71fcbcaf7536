import { sentences } from './refusals'

/** Of lists as somebody looks through them. */
export const LIST_SENTENCES = sentences({
  view_name_missing: () => '还没有起名字。请给这个常用筛选起个名字，再保存。',
  view_name_too_long: ({ limit }) => `名字最多 ${limit} 字。请删短一些，再保存。`,
  views_full: ({ limit }) => `常用筛选最多存 ${limit} 个。请先删掉不用的，再保存。`,
})
