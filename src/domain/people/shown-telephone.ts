/** 省产改办's number, as 粤产改办〔2023〕10号 names it: "联系人及电话：……（020）83889486". */
export const OFFICE_TELEPHONE = '020-83889486'

/** A number as it is read: a line's area apart from it. */
export const formatTelephone = (number: string): string => number.replace(/^(0(?:10|2\d)|0\d{3})(?=\d{7})/, '$1-')

/** A sentence that says to ask the office, with its number. */
export const withOfficeTelephone = (sentence: string): string =>
  sentence.replace('联系省产改办', `联系省产改办（${OFFICE_TELEPHONE}）`)
