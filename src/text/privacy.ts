import { withOfficeTelephone } from './whom-to-call'
/** 用户隐私保护指引 was refused where a file was to be chosen. */
export const privacyRefusedForFiles =
  '没有同意《用户隐私保护指引》，不能选择文件。再点一次“选择文件”，同意以后就能继续。'

/** The way to the guide itself. */
export const readGuide = '查看指引'

/** It was refused where photos of evidence were to be chosen. */
export const photoPrivacy = {
  body: '没有同意《用户隐私保护指引》，不能使用相机和相册。文字照常可以填写；以后想加照片，再点“添加照片”，在微信的提示里点“同意”就行。',
  later: '好的，文字照常填写。想加照片时再点“添加照片”',
} as const

/** Or files of evidence. */
export const filePrivacy = {
  body: '没有同意《用户隐私保护指引》，不能选择文件。文字照常可以填写；以后想加文件，再点“添加文件”，在微信的提示里点“同意”就行。',
  later: '好的，文字照常填写。想加文件时再点“添加文件”',
} as const

/** And where a stamped form was to be photographed. */
export const stampPrivacy = {
  body: '没有同意《用户隐私保护指引》，不能使用相机和相册。以后想拍，再点一次拍照的按钮，在微信的提示里点“同意”就行。',
  later: '好的。想拍盖章件时再点拍照的按钮',
} as const

/** What is kept of a person and why, in as many words as somebody will read. */
export const privacyNote = {
  kept: '保存：您的姓名、所属单位、微信给本程序的识别号，以及您填写的内容和上传的照片、文件。',
  purpose: '用途：只用于产改评估的填报、审核和通知，不公开，不排名。',
  readers: '谁能看到：本单位填报人、责任工会审核员、省产改办。',
  photos: '照片：上传前会去掉拍摄地点等信息；文件按原样保存。',
  unbinding: withOfficeTelephone('您可以随时联系省产改办解除绑定；已提交的评估材料按规定留存。'),
  title: '个人信息说明',
}
