import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { cell, table, tableRow } from './make-docx'

export const HEAD = tableRow('序号', '一级指标', '二级指标', '自评情况（每项 100 字左右）', '评分')

export const wordingOf = (no: number): string => indicatorsOf(edition2023).find((each) => each.no === no)?.wording ?? ''

/** A row of the official table, as a paper that was filled in holds it; its text as XML or plain. */
export const formRow = (no: number, narrative: string, score = ''): string =>
  tableRow(String(no), cell('', '<w:vMerge/>'), wordingOf(no), cell(narrative), score)

/** The official table with the given rows. */
export const form = (...rows: readonly string[]): string => table(HEAD, ...rows)

/** All 28 rows, said alike. */
export const wholeForm = (narrative: (no: number) => string, score: (no: number) => string): string =>
  form(...indicatorsOf(edition2023).map(({ no }) => formRow(no, narrative(no), score(no))))
