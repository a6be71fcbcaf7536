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
