import type { EnterpriseNames } from '@/domain/ledger/enterprise-names'

/** The other names of an enterprise that is shown under one: «现名：甲公司 · 曾用名：乙公司». Undefined where it was never renamed. */
export const otherNames = (names: EnterpriseNames | undefined, shown: string): string | undefined => {
  if (!names) return undefined
  const former = names.former.filter((name) => name !== shown)
  return [
    ...(names.present === shown ? [] : [`现名：${names.present}`]),
    ...(former.length === 0 ? [] : [`曾用名：${former.join('、')}`]),
  ].join(' · ')
}
