import type { ContentHint, ContentLabel } from '@/domain/content/content-hint'

/** WeChat's own names of what it looks for. */
const LABELS: Readonly<Record<ContentLabel, string>> = {
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
  21000: '其他不当内容',
}

/** A hint below an indicator; `at` is the photo's place among its photos, from 0. Whether to return is the reviewer's decision. */
export const contentHintWords = ({ photoId, label }: ContentHint, at: number): string =>
  `微信内容检查：${photoId === null ? '这一项的文字' : `第 ${at + 1} 张照片`}可能涉及“${LABELS[label]}”，请留意。仅供参考，不影响审核。`
