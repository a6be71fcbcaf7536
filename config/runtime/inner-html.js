// Stands in for Taro's parser of HTML, which its React brings along for `dangerouslySetInnerHTML`.
export function setInnerHTML() {
  throw new Error('the mini-program writes no HTML')
}
