/** 用户隐私保护指引 was refused where a file was to be chosen. */
export const privacyRefusedForFiles =
  '没有同意《用户隐私保护指引》，不能选择文件。再点一次“选择文件”，同意以后就能继续。'
