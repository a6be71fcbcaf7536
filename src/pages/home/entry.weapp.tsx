/** WeChat says who somebody is: there is nothing to ask. */
export function Entry() {
  return null
}
