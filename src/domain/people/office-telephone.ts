/** 省产改办's number, as 粤产改办〔2023〕10号 names it: "联系人及电话：……（020）83889486". */
export const OFFICE_TELEPHONE = '020-83889486'
