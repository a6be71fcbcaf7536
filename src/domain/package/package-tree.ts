import { safeName } from './file-name'

/** 责任工会尚未分派: their folder is named so that nobody takes it for a union. */
const UNROUTED = '待分派责任工会'

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** The one folder in which every part of a cycle's packages lies, so that unpacking them into one place gives one tree. */
export const rootFolder = (cycleId: string): string => `${safeName(cycleId.replace(/^c/, ''))}年度材料包`

/** A union's folder; its own papers lie in it beside its enterprises' folders. */
export const unionFolder = (unionName: string | null): string => safeName(unionName ?? UNROUTED)

/** An enterprise's folder, by its number on the roster, so that folders stand in the roster's order. */
export const enterpriseFolder = (
  root: string,
  enterprise: {
    readonly enterpriseNo: number
    readonly enterpriseName: string
    readonly unionName: string | null
  },
): string =>
  [
    root,
    unionFolder(enterprise.unionName),
    `${String(enterprise.enterpriseNo).padStart(3, '0')} ${safeName(enterprise.enterpriseName)}`,
  ].join('/')

/** The name of a part as it is saved: a small package has one and needs no number. */
export const partFileName = (
  title: string,
  { index, parts, overview }: { readonly index: number; readonly parts: number; readonly overview: boolean },
): string => {
  const name = safeName(title, 60)
  if (parts === 1) return `${name}.zip`
  return overview ? `${name}_总览.zip` : `${name}_第${twoDigits(index + 1)}卷.zip`
}
